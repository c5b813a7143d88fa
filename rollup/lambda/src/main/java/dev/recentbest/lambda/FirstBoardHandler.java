package dev.recentbest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.recentbest.operator.start.NewTable;
import dev.recentbest.rollup.merging.Pause;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The entry point of the first board on AWS Lambda: CloudFormation's request for a custom resource
 * in, and the answer to the address that it names. A Delete does nothing. Whatever happens is
 * answered, for CloudFormation waits an hour for what does not come.
 */
public final class FirstBoardHandler implements RequestStreamHandler {
  /** A role that was just made may be refused for some seconds. */
  private static final int MOST_ATTEMPTS = 6;

  private static final Duration WAIT = Duration.ofSeconds(5);

  private static final String STARTING_POSITION = "STARTING_POSITION";

  private final Map<String, String> environment;
  private final Pause pause;
  private final AnswerPlace place;
  private final Consumer<String> log;

  /** What Lambda calls. It reads nothing, so that what is wrong with a setting is answered. */
  public FirstBoardHandler() {
    this(
        System.getenv(),
        FirstBoardHandler::sleep,
        new SignedPlace(FirstBoardHandler::sleep),
        line -> LambdaRuntime.getLogger().log(line + "\n"));
  }

  FirstBoardHandler(
      Map<String, String> environment, Pause pause, AnswerPlace place, Consumer<String> log) {
    this.environment = environment;
    this.pause = pause;
    this.place = place;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    CustomResourceRequest request = CustomResourceRequest.read(event.readAllBytes());
    CustomResourceAnswer answer = answer(request);
    log.accept(answer.reason());
    place.put(request.responseUrl(), answer.toJson(request));
  }

  private CustomResourceAnswer answer(CustomResourceRequest request) {
    if (request.isDelete()) {
      return new CustomResourceAnswer(true, "nothing to do");
    }
    if (!environment.getOrDefault(STARTING_POSITION, "").equals("TRIM_HORIZON")) {
      return new CustomResourceAnswer(
          true, "plays may be missed until the stream is delivered: the board knows from then on");
    }
    try {
      return new CustomResourceAnswer(true, said(writeFirstBoard()));
    } catch (RuntimeException e) {
      // Anything at all: the one who asked must not wait for nothing.
      return new CustomResourceAnswer(false, String.valueOf(e.getMessage()));
    }
  }

  private NewTable.Outcome writeFirstBoard() {
    Settings settings = FunctionSettings.read(environment);
    try (DynamoDbClient client = new Connector(environment).client()) {
      NewTable table = new NewTable(client, settings, new SecureRandom());
      for (int attempt = 1; ; attempt++) {
        try {
          return table.writeFirstBoard();
        } catch (BoardTableUnavailable e) {
          if (attempt == MOST_ATTEMPTS) {
            throw e;
          }
          pause.sleep(WAIT);
        }
      }
    }
  }

  private static String said(NewTable.Outcome outcome) {
    return switch (outcome) {
      case WRITTEN -> "the board is written, empty";
      case BOARD_IS_THERE -> "the board is there already";
      case TABLE_HAS_PLAYS -> "the table has plays: the board begins with the next of them";
    };
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
