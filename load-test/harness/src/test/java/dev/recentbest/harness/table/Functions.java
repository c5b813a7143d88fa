package dev.recentbest.harness.table;

import dev.recentbest.mapping.StreamEventJson;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.PlayRowReader;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import dev.recentbest.rollup.table.DynamoDbPlayTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Functions on a table, and the batches that they get. */
final class Functions {
  private static final String STREAM =
      "arn:aws:dynamodb:us-east-1:000000000000:table/scores/stream/2026-01-01T00:00:00.000";

  private Functions() {}

  static Settings settings(Map<String, String> options) {
    return Settings.read(Map.of(), Map.of(), options);
  }

  /** A function that has seen nothing yet; its clock stands still, and it never has to wait. */
  static RollUp onTable(DynamoDbClient client, String table, Settings settings) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    return new RollUp(
        new StreamEventReader(settings.reader()),
        new DynamoDbBoardTable(client, table, settings.board()),
        new DynamoDbPlayTable(
            client, table, settings.board(), new PlayRowReader(settings.reader()), clock),
        (records, timeLeft) -> {
          throw new AssertionError("set aside: " + records);
        },
        settings.merging(),
        new Edges(
            clock,
            wait -> {
              throw new AssertionError("nobody else writes, but it waits " + wait);
            },
            new SplittableRandom(1)));
  }

  static byte[] batch(Record... records) {
    return StreamEventJson.encode(Arrays.asList(records), STREAM);
  }

  /** The record of a new play of 60 seconds, made in the second of its end. */
  static Record play(long sequenceNumber, String player, long completedAt, long score) {
    Map<String, AttributeValue> item =
        Map.of(
            "event_key", AttributeValue.fromS(player),
            "start_timestamp", AttributeValue.fromN(Long.toString(completedAt - 60)),
            "length_seconds", AttributeValue.fromN("60"),
            "completed", AttributeValue.fromBool(true),
            "score", AttributeValue.fromN(Long.toString(score)),
            "handle", AttributeValue.fromS("The " + player));
    return Record.builder()
        .eventID("e" + sequenceNumber)
        .eventName(OperationType.INSERT)
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion("us-east-1")
        .dynamodb(
            change ->
                change
                    .approximateCreationDateTime(Instant.ofEpochSecond(completedAt))
                    .keys(
                        Map.of(
                            "event_key", AttributeValue.fromS(player),
                            "start_timestamp",
                                AttributeValue.fromN(Long.toString(completedAt - 60))))
                    .newImage(item)
                    .sequenceNumber(Long.toString(sequenceNumber))
                    .sizeBytes(100L)
                    .streamViewType("NEW_AND_OLD_IMAGES"))
        .build();
  }
}
