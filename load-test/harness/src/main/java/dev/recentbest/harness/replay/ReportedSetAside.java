package dev.recentbest.harness.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Says which line of the input a record came from, and why it does not count. The line itself is
 * its safe place.
 */
final class ReportedSetAside implements SetAside {
  private static final JsonMapper JSON = new JsonMapper();

  private final Outstanding outstanding;
  private final News news;
  private final Consumer<String> problems;

  /**
   * @param news brings the report to the thread that knows what is outstanding
   */
  ReportedSetAside(Outstanding outstanding, News news, Consumer<String> problems) {
    this.outstanding = outstanding;
    this.news = news;
    this.problems = problems;
  }

  @Override
  public void keep(SetAsideRecord record) {
    news.post(() -> problems.accept(where(record) + " does not count: " + record.reason()));
  }

  private String where(SetAsideRecord record) {
    try {
      JsonNode keys = JSON.readTree(record.content()).path("dynamodb").path("Keys");
      ItemKey key =
          ItemKey.of(
              Map.of(
                  "event_key", AttributeValue.fromS(keys.path("event_key").path("S").asText()),
                  "start_timestamp",
                      AttributeValue.fromN(keys.path("start_timestamp").path("N").asText("0"))));
      Optional<Long> line = outstanding.line(key);
      return line.map(number -> "line " + number).orElse("play " + key);
    } catch (JsonProcessingException e) {
      return "record " + record.sequenceNumber();
    }
  }
}
