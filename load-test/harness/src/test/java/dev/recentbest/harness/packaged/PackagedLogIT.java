package dev.recentbest.harness.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.runtime.FunctionFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the packaged function tells its log. */
@Timeout(120)
final class PackagedLogIT {
  private static final URI NO_DYNAMODB = URI.create("http://127.0.0.1:1");
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final JsonMapper JSON = new JsonMapper();

  private static final String FIRST = "00000000-0000-4000-8000-000000000001";

  @AfterAll
  static void closeDatabase() {
    DATABASE.close();
  }

  @Test
  void invoke_threeBatches_areALineEach() throws Exception {
    Map<String, String> variables =
        PackagedRollUp.variables(DATABASE.endpoint(), DATABASE.freshTable());
    byte[] event = PlayBatch.of(3).event();
    byte[] oneUnreadable = new String(event, UTF_8).replace("\"7919\"", "\"no\"").getBytes(UTF_8);
    try (PackagedRollUp function = PackagedRollUp.start(variables)) {
      function.invoke(oneUnreadable);
      function.invoke(oneUnreadable);
      assertThatThrownBy(() -> function.invoke("no\nevent".getBytes(UTF_8)))
          .isInstanceOf(FunctionFailed.class);
      function.log().await("\"outcome\":\"thrown\"");

      List<JsonNode> batches = function.log().events("batch");
      assertThat(batches).hasSize(3);
      JsonNode written = batches.get(0);
      assertThat(written.path("level").asText()).isEqualTo("INFO");
      assertThat(written.path("request_id").asText()).isEqualTo(FIRST);
      assertThat(written.path("board").asText()).isEqualTo("recent-best");
      assertThat(written.path("outcome").asText()).isEqualTo("written");
      assertThat(written.path("records").asInt()).isEqualTo(3);
      assertThat(written.path("merged").asInt()).isEqualTo(2);
      assertThat(written.path("refused")).isEqualTo(JSON.readTree("{\"unreadable\":1}"));
      assertThat(written.path("lost_races").asInt()).isZero();
      for (String measured :
          List.of(
              "item_bytes",
              "lag_s",
              "completion_to_visible_s",
              "took_ms",
              "read_ms",
              "merge_ms",
              "write_ms")) {
        assertThat(written.path(measured).asDouble()).as(measured).isPositive();
      }
      assertThat(batches.get(1).path("outcome").asText()).isEqualTo("skipped");
      assertThat(batches.get(2).path("outcome").asText()).isEqualTo("thrown");
      assertThat(batches.get(2).path("exception").asText())
          .contains("UnreadableEvent: not a stream event: broken JSON", "\n\tat ");
      String page = Files.readString(Path.of("..", "..", "docs", "operations.md"));
      for (JsonNode batch : batches) {
        batch.fieldNames().forEachRemaining(name -> assertThat(page).contains("`" + name + "`"));
      }
      assertThat(function.log().lines())
          .filteredOn(line -> !line.contains("set_aside"))
          .noneMatch(line -> line.contains("The Player of Game"));
    }
  }

  @Test
  void invoke_batchThatFails_isALineThatNamesItsFirstRecord() throws Exception {
    Map<String, String> variables = PackagedRollUp.variables(NO_DYNAMODB, "scores");
    try (PackagedRollUp function = PackagedRollUp.start(variables)) {
      function.invoke(PlayBatch.of(2).event());
      function.log().await("\"outcome\":\"failed\"");

      JsonNode why = JSON.readTree(function.log().await("batch fails"));
      assertThat(why.path("level").asText()).isEqualTo("WARN");
      assertThat(why.path("request_id").asText()).isEqualTo(FIRST);
      assertThat(why.path("message").asText()).contains("no answer");
      assertThat(function.log().events("batch"))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.path("first_failed").asText())
                      .isEqualTo(PlayBatch.sequenceNumber(0)));
    }
  }

  @Test
  void start_badSetting_isALineThatSaysSo() throws IOException {
    Map<String, String> variables = PackagedRollUp.variables(NO_DYNAMODB, "scores");
    variables.put("RECENT_BEST_BOARD_SIZE", "te\nn");
    try (PackagedRollUp function = PackagedRollUp.start(variables)) {
      assertThatThrownBy(() -> function.environment().awaitInitialized())
          .isInstanceOf(FunctionFailed.class);

      assertThat(function.log().events("start"))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.path("level").asText()).isEqualTo("ERROR");
                assertThat(line.path("message").asText())
                    .isEqualTo(
                        "the function cannot start: setting board-size must be a whole number, 1 to 1000,"
                            + " found \"te\nn\" (from the environment)");
                assertThat(line.path("exception").asText()).contains("InvalidSetting", "\n\tat ");
              });
    }
  }
}
