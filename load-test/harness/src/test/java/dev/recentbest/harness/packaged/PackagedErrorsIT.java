package dev.recentbest.harness.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.runtime.FunctionError;
import dev.recentbest.runtime.FunctionFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the packaged function does when something around it, or in its event, is wrong. */
@Timeout(300)
final class PackagedErrorsIT {
  /** Nothing listens there. */
  private static final URI NO_DYNAMODB = URI.create("http://127.0.0.1:1");

  private static final String FIRST_FAILED =
      "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + PlayBatch.sequenceNumber(0) + "\"}]}";

  @Test
  void start_badSetting_isAnInitErrorOfOneLine() {
    Map<String, String> variables = PackagedRollUp.variables(NO_DYNAMODB, "scores");
    variables.put("RECENT_BEST_BOARD_SIZE", "ten");

    assertThat(initError(variables))
        .isEqualTo(
            new FunctionError(
                "dev.recentbest.rollup.settings.InvalidSetting",
                "setting board-size must be a whole number, 1 to 1000, found \"ten\" (from the environment)"));
  }

  @Test
  void start_noRegion_isAnInitErrorOfOneLine() {
    Map<String, String> variables = PackagedRollUp.variables(NO_DYNAMODB, "scores");
    variables.remove("AWS_REGION");

    assertThat(initError(variables))
        .isEqualTo(
            new FunctionError(
                "dev.recentbest.environment.MissingVariable",
                "the environment has no AWS_REGION: Lambda sets it for every function; set it where this"
                    + " runs without Lambda"));
  }

  @Test
  void invoke_noEvent_failsAndTheNextOneIsHandled() {
    try (TestDatabase database = new TestDatabase();
        PackagedRollUp function =
            PackagedRollUp.start(
                PackagedRollUp.variables(database.endpoint(), database.freshTable()))) {
      FunctionFailed failure = failure(() -> function.invoke("no event".getBytes(UTF_8)));

      assertThat(failure.error().type()).isEqualTo("dev.recentbest.rollup.stream.UnreadableEvent");
      assertThat(function.invoke(PlayBatch.of(1).event())).isEqualTo(PackagedRollUp.NOTHING_FAILED);
    }
  }

  @Test
  void invoke_unreadableRecord_isALineOfTheLogAndTheOthersCount() throws InterruptedException {
    try (TestDatabase database = new TestDatabase()) {
      String table = database.freshTable();
      try (PackagedRollUp function =
          PackagedRollUp.start(PackagedRollUp.variables(database.endpoint(), table))) {
        String event = new String(PlayBatch.of(3).event(), UTF_8).replace("\"7919\"", "\"no\"");

        assertThat(function.invoke(event.getBytes(UTF_8))).isEqualTo(PackagedRollUp.NOTHING_FAILED);
        assertThat(database.board(table)).containsExactly("player-2 15838", "player-0 0");
        assertThat(function.log().await("set_aside"))
            .startsWith(
                "{\"event\":\"set_aside\",\"sequence_number\":\""
                    + PlayBatch.sequenceNumber(1)
                    + "\",\"reason\":\"");
      }
    }
  }

  @Test
  void invoke_noDynamoDb_failsTheBatchFromItsFirstRecord() throws InterruptedException {
    try (PackagedRollUp function =
        PackagedRollUp.start(PackagedRollUp.variables(NO_DYNAMODB, "scores"))) {
      assertThat(function.invoke(PlayBatch.of(2).event())).isEqualTo(FIRST_FAILED);
      assertThat(function.log().await("batch fails")).contains("no answer");
      assertThat(function.environment().isAlive()).isTrue();
    }
  }

  @Test
  void invoke_dynamoDbAndCloudWatchThatNeverAnswer_answersBeforeItsTimeIsOver() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        PackagedRollUp function =
            PackagedRollUp.start(
                waitingFor(URI.create("http://127.0.0.1:" + silent.getLocalPort())),
                it -> it.withTimeout(Duration.ofSeconds(4)))) {
      assertThat(function.invoke(PlayBatch.of(2).event())).isEqualTo(FIRST_FAILED);
    }
  }

  @Test
  void invoke_lessTimeThanItsReserve_answersAtOnce() {
    try (TestDatabase database = new TestDatabase();
        PackagedRollUp function =
            PackagedRollUp.start(
                reserving(database, "30s"), it -> it.withTimeout(Duration.ofSeconds(20)))) {
      assertThat(function.invoke(PlayBatch.of(2).event())).isEqualTo(FIRST_FAILED);
    }
  }

  private static Map<String, String> waitingFor(URI endpoint) {
    Map<String, String> variables = PackagedRollUp.variables(endpoint, "scores");
    variables.put("RECENT_BEST_METRICS", "cloudwatch");
    variables.put("AWS_ENDPOINT_URL_CLOUDWATCH", endpoint.toString());
    return variables;
  }

  private static Map<String, String> reserving(TestDatabase database, String time) {
    Map<String, String> variables =
        PackagedRollUp.variables(database.endpoint(), database.freshTable());
    variables.put("RECENT_BEST_TIME_RESERVE", time);
    return variables;
  }

  private static FunctionError initError(Map<String, String> variables) {
    try (PackagedRollUp function = PackagedRollUp.start(variables)) {
      return failure(() -> function.environment().awaitInitialized()).error();
    }
  }

  private static FunctionFailed failure(Runnable call) {
    return Objects.requireNonNull(catchThrowableOfType(FunctionFailed.class, call::run));
  }
}
