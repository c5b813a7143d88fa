package dev.recentbest.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.environment.FunctionEnvironment;
import dev.recentbest.environment.TrustedRoots;
import dev.recentbest.http.BoardApi;
import dev.recentbest.http.HttpQuestion;
import dev.recentbest.http.HttpSettings;
import dev.recentbest.http.PayloadV2;
import dev.recentbest.http.TableBoard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The entry point of the read API on AWS Lambda: an HTTP request in, by API Gateway's payload
 * format 2.0, and the response out. It writes no line of its log for a read that goes well.
 *
 * <p>With SnapStart everything that a read needs is loaded before the snapshot, and nothing of a
 * board is in it.
 */
public final class ReadHandler implements RequestStreamHandler, Resource {
  private static final Logger LOG = LoggerFactory.getLogger(ReadHandler.class);

  /** The JVM compiles what was called some hundred times. */
  private static final int REHEARSALS = 300;

  private final FunctionEnvironment environment;
  private final ConfiguredBoard board;
  private final HttpSettings settings;
  private final Clock clock = Clock.systemUTC();
  private BoardApi api;

  /**
   * What Lambda calls.
   *
   * @throws RuntimeException when a variable is missing or cannot be used
   */
  public ReadHandler() {
    TrustedRoots.load();
    try {
      Map<String, String> variables = System.getenv();
      this.environment = new FunctionEnvironment(variables);
      this.board = WebSettings.configuredBoard(variables);
      this.settings = HttpSettings.read(variables);
      this.api = api(environment.client(DynamoDbClient.builder()));
      Core.getGlobalContext().register(this);
    } catch (RuntimeException | LinkageError e) {
      StartLog.cannotStart(LOG, e);
      throw e;
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    PayloadV2.write(api.answer(PayloadV2.read(event)), response);
  }

  /** Reads are rehearsed against nobody; no connection was opened that would be gone afterwards. */
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    try (DynamoDbClient nobody = environment.clientOfNobody(DynamoDbClient.builder())) {
      HttpQuestion question =
          new HttpQuestion("GET", "/boards/" + board.key().boardId(), "", Map.of());
      for (int i = 0; i < REHEARSALS; i++) {
        api(nobody).answer(question);
      }
    }
  }

  /** One environment of many: it begins with a reader that has seen no board. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    api = api(environment.client(DynamoDbClient.builder()));
  }

  private BoardApi api(DynamoDbClient client) {
    return new BoardApi(
        Map.of(board.key().boardId(), new TableBoard(new LeaderboardReader(client, board, clock))),
        clock,
        settings);
  }
}
