package dev.recentbest.harness.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.io.IOException;
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
  private byte[] event = {};

  /**
   * @param news brings the report to the thread that knows what is outstanding
   */
  ReportedSetAside(Outstanding outstanding, News news, Consumer<String> problems) {
    this.outstanding = outstanding;
    this.news = news;
    this.problems = problems;
  }

  /**
   * What the function is about to handle: the records of one key come in the order of its lines.
   */
  void handling(byte[] newEvent) {
    event = newEvent;
  }

  @Override
  public void keep(SetAsideRecord record) {
    byte[] handled = event;
    news.post(
        () -> problems.accept(where(record, handled) + " does not count: " + record.reason()));
  }

  private String where(SetAsideRecord record, byte[] handled) {
    try {
      ItemKey key = key(JSON.readTree(record.content()));
      Optional<Long> line = outstanding.line(key, placeAmongItsKey(record, key, handled));
      return line.map(number -> "line " + number).orElse("play " + key);
    } catch (IOException e) {
      return "record " + record.sequenceNumber();
    }
  }

  /** How many records of the same key come before a record in its event. */
  private static int placeAmongItsKey(SetAsideRecord record, ItemKey key, byte[] event)
      throws IOException {
    int place = 0;
    for (JsonNode each : JSON.readTree(event).path("Records")) {
      if (each.path("dynamodb").path("SequenceNumber").asText().equals(record.sequenceNumber())) {
        break;
      }
      place += key(each).equals(key) ? 1 : 0;
    }
    return place;
  }

  private static ItemKey key(JsonNode record) {
    JsonNode keys = record.path("dynamodb").path("Keys");
    return ItemKey.of(
        Map.of(
            "event_key", AttributeValue.fromS(keys.path("event_key").path("S").asText()),
            "start_timestamp",
                AttributeValue.fromN(keys.path("start_timestamp").path("N").asText("0"))));
  }
}
