package dev.recentbest.benchmarks;

import dev.recentbest.games.Achievement;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.mapping.StreamEventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The bytes that Lambda hands to a function for plays that were written to the table. */
final class StreamEvents {
  private static final String STREAM_ARN =
      "arn:aws:dynamodb:us-east-1:123456789012:table/scores/stream/2026-01-01T00:00:00.000";

  private static final Duration RETENTION = Duration.ofDays(7);

  /** A size that the table would report; nobody reads it. */
  private static final long SIZE_BYTES = 190;

  private StreamEvents() {}

  /**
   * An event of one record for each play.
   *
   * @param modifyEvery each so many-th record replaces a value of half the score, with both images;
   *     all others are first writes
   */
  static byte[] encode(List<GeneratedPlay> plays, int modifyEvery) {
    List<Record> records = new ArrayList<>(plays.size());
    for (GeneratedPlay play : plays) {
      int number = records.size() + 1;
      records.add(record(number, play, number % modifyEvery == 0));
    }
    return StreamEventJson.encode(records, STREAM_ARN);
  }

  private static Record record(int number, GeneratedPlay play, boolean modifies) {
    StreamRecord.Builder change =
        StreamRecord.builder()
            .approximateCreationDateTime(Instant.ofEpochSecond(play.arrivedAt()))
            .keys(key(play))
            .newImage(item(play, play.score()))
            // 26 digits, as AWS's example event shows them.
            .sequenceNumber("44215845%018d".formatted(number))
            .sizeBytes(SIZE_BYTES)
            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES);
    if (modifies) {
      change.oldImage(item(play, play.score() / 2));
    }
    return Record.builder()
        .eventID("c4ca4238a0b923820dcc509a%08x".formatted(number))
        .eventName(modifies ? OperationType.MODIFY : OperationType.INSERT)
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion("us-east-1")
        .dynamodb(change.build())
        .build();
  }

  private static Map<String, AttributeValue> key(GeneratedPlay play) {
    return key(play.eventKey(), play.startTimestamp());
  }

  /** The key of an item of the table. */
  static Map<String, AttributeValue> key(String eventKey, long startTimestamp) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    key.put("event_key", AttributeValue.fromS(eventKey));
    key.put("start_timestamp", number(startTimestamp));
    return key;
  }

  private static Map<String, AttributeValue> item(GeneratedPlay play, long score) {
    Map<String, AttributeValue> item = key(play);
    item.put("length_seconds", number(play.lengthSeconds()));
    item.put("completed", AttributeValue.fromBool(play.completed()));
    item.put("score", number(score));
    item.put("handle", AttributeValue.fromS(play.handle()));
    item.put(
        "achievements",
        AttributeValue.fromL(play.achievements().stream().map(StreamEvents::achievement).toList()));
    item.put("expires_at", number(play.arrivedAt() + RETENTION.toSeconds()));
    return item;
  }

  private static AttributeValue achievement(Achievement achievement) {
    Map<String, AttributeValue> value = new LinkedHashMap<>();
    value.put("bonus_score", number(achievement.bonusScore()));
    value.put("id", AttributeValue.fromS(achievement.id()));
    value.put("shortname", AttributeValue.fromS(achievement.shortname()));
    return AttributeValue.fromM(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
