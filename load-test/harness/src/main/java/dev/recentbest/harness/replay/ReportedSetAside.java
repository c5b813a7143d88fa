package dev.recentbest.harness.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
  private Map<String, Integer> places = Map.of();

  /**
   * @param news brings the report to the thread that knows what is outstanding
   */
  ReportedSetAside(Outstanding outstanding, News news, Consumer<String> problems) {
    this.outstanding = outstanding;
    this.news = news;
    this.problems = problems;
  }

  /**
   * Is told of each batch before the function gets it, one at a time. The records of one key come
   * in the order of its lines: what is remembered is how many of them come before each in its
   * batch.
   */
  void handling(byte[] event) {
    Map<String, Integer> placeOf = new HashMap<>();
    Map<ItemKey, Integer> soFar = new HashMap<>();
    try {
      for (JsonNode record : JSON.readTree(event).path("Records")) {
        int place = soFar.merge(key(record), 1, Integer::sum) - 1;
        placeOf.put(record.path("dynamodb").path("SequenceNumber").asText(), place);
      }
    } catch (IOException e) {
      // The function says what is wrong with an event that cannot be read.
      placeOf.clear();
    }
    places = placeOf;
  }

  @Override
  public void keep(List<SetAsideRecord> records, Supplier<Duration> timeLeft) {
    records.forEach(this::report);
  }

  private void report(SetAsideRecord record) {
    int place = places.getOrDefault(record.sequenceNumber(), 0);
    news.post(() -> problems.accept(where(record, place) + " does not count: " + record.reason()));
  }

  private String where(SetAsideRecord record, int place) {
    try {
      ItemKey key = key(JSON.readTree(record.content()));
      return outstanding.line(key, place).map(number -> "line " + number).orElse("play " + key);
    } catch (JsonProcessingException e) {
      return "record " + record.sequenceNumber();
    }
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
