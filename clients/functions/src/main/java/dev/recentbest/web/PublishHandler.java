package dev.recentbest.web;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.recentbest.environment.FunctionEnvironment;
import dev.recentbest.environment.TrustedRoots;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.publisher.BoardPublisher;
import dev.recentbest.publisher.Publication;
import dev.recentbest.publisher.S3Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The entry point of publishing on AWS Lambda: changes of the board's item in, as its table's
 * stream tells them, and the site written. What fails is thrown, so that the batch is delivered
 * again. Each publication is a line of the log, and so is each failure.
 */
public final class PublishHandler implements RequestStreamHandler, Resource {
  private static final Logger LOG = LoggerFactory.getLogger(PublishHandler.class);

  private final FunctionEnvironment environment;
  private final BoardKey board;
  private final String bucket;
  private BoardPublisher publisher;

  /**
   * What Lambda calls.
   *
   * @throws RuntimeException when a variable is missing or cannot be used
   */
  public PublishHandler() {
    TrustedRoots.load();
    try {
      Map<String, String> variables = System.getenv();
      this.environment = new FunctionEnvironment(variables);
      this.board = WebSettings.board(variables);
      this.bucket = WebSettings.bucket(variables);
      this.publisher = newPublisher();
      Core.getGlobalContext().register(this);
    } catch (RuntimeException | LinkageError e) {
      StartLog.cannotStart(LOG, e);
      throw e;
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    try {
      Publication publication = publisher.publish(event.readAllBytes());
      if (publication == Publication.PUBLISHED) {
        LOG.atInfo()
            .addKeyValue("event", "publication")
            .addKeyValue("board", board.boardId())
            .addKeyValue("outcome", publication.name().toLowerCase(Locale.ROOT))
            .addKeyValue("request_id", context.getAwsRequestId())
            .log("the board was published");
      }
    } catch (RuntimeException e) {
      LOG.atError()
          .setCause(e)
          .addKeyValue("event", "publication")
          .addKeyValue("board", board.boardId())
          .addKeyValue("outcome", "thrown")
          .addKeyValue("request_id", context.getAwsRequestId())
          .log("the board was not published: {}", e.getMessage());
      throw e;
    }
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    // No request was sent yet, so nothing is open that the snapshot could not keep.
  }

  /** One environment of many: it knows nothing of what was published since. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    publisher = newPublisher();
  }

  private BoardPublisher newPublisher() {
    return new BoardPublisher(
        new S3Site(environment.client(S3Client.builder()), bucket), board, Clock.systemUTC());
  }
}
