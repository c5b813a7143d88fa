package dev.recentbest.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.mapping.DeliveredRecord;
import dev.recentbest.mapping.DeliveryListener;
import dev.recentbest.mapping.StreamFunction;
import dev.recentbest.mapping.StreamReader;
import dev.recentbest.mapping.StreamReaderSettings;
import dev.recentbest.mapping.StreamUnreadableException;
import dev.recentbest.mapping.Surroundings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stream reader on a real stream. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamReaderContractTest {
  private static final StreamFunction SUCCESS = event -> new byte[0];

  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private final LocalClients clients = LocalClients.open(dynamoDb.endpoint());
  private final List<String> delivered = new ArrayList<>();

  @BeforeEach
  void forget() {
    delivered.clear();
  }

  @AfterAll
  void close() {
    clients.close();
    dynamoDb.close();
  }

  @Test
  void poll_writesOfATable_deliversEachInOrder() {
    var arn = ScoreTable.create(clients.dynamoDb(), "ordered");
    for (int score = 1; score <= 5; score++) {
      put("ordered", score, Map.of("score", AttributeValue.fromN(Integer.toString(score))));
    }
    var reader = reader(arn, SUCCESS, 3);

    assertThat(reader.poll()).isEqualTo(3);
    assertThat(reader.poll()).isEqualTo(2);
    assertThat(reader.poll()).isZero();
    assertThat(delivered).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void poll_insertChangeAndRemove_writesTheImagesOfEach() {
    var arn = ScoreTable.create(clients.dynamoDb(), "changed");
    var attributes =
        Map.of(
            "list", AttributeValue.fromL(List.of()),
            "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("abc")),
            "numbers", AttributeValue.fromNs(List.of("1")),
            "nothing", AttributeValue.fromNul(true));
    put("changed", 7, attributes);
    put("changed", 7, Map.of("score", AttributeValue.fromN("8")));
    clients.dynamoDb().deleteItem(request -> request.tableName("changed").key(key(7)));
    var events = new ArrayList<String>();

    reader(arn, event -> record(events, event), 1_000).poll();

    assertThat(events).hasSize(1);
    assertThat(events.get(0))
        .startsWith("{\"Records\":[{\"eventID\":\"")
        .contains(
            "\"eventName\":\"INSERT\",\"eventVersion\":\"1.1\",\"eventSource\":\"aws:dynamodb\"")
        .contains("\"list\":{\"L\":[]}")
        .contains("\"bytes\":{\"B\":\"YWJj\"}")
        .contains("\"numbers\":{\"NS\":[\"1\"]}")
        .contains("\"nothing\":{\"NULL\":true}")
        .contains("\"eventName\":\"MODIFY\"")
        .contains("\"eventName\":\"REMOVE\"")
        .contains("\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"")
        .endsWith("\"eventSourceARN\":\"" + arn + "\"}]}")
        .doesNotContain("userIdentity");
    assertThat(events.get(0).split("\"NewImage\"", -1)).hasSize(3);
    assertThat(events.get(0).split("\"OldImage\"", -1)).hasSize(3);
  }

  @Test
  void poll_functionNamesASequenceNumber_redeliversFromThere() {
    var arn = ScoreTable.create(clients.dynamoDb(), "partial");
    for (int player = 1; player <= 4; player++) {
      put("partial", player, Map.of());
    }
    var failed = new ArrayList<String>();
    StreamFunction failsOnceAtTheThird =
        event -> failed.isEmpty() ? failAtThird(failed, event) : new byte[0];
    var reader = reader(arn, failsOnceAtTheThird, 1_000);

    assertThat(reader.poll()).isEqualTo(2);
    assertThat(reader.pendingRecords()).isEqualTo(2);
    assertThat(reader.poll()).isEqualTo(2);
    assertThat(delivered).containsExactly("1", "2", "3", "4");
  }

  @Test
  void poll_noSuchStream_saysWhichAndWhatToCheck() {
    var arn = "arn:aws:dynamodb:ddblocal:000000000000:table/none/stream/2024-01-01T00:00:00.000";

    assertThatThrownBy(() -> reader(arn, SUCCESS, 10).poll())
        .isInstanceOf(StreamUnreadableException.class)
        .hasMessageStartingWith("DescribeStream of " + arn + " failed (")
        .hasMessageEndingWith(
            "): check that the table still exists with its stream enabled, and that its endpoint"
                + " answers");
  }

  private StreamReader reader(String arn, StreamFunction function, int batchSize) {
    var surroundings =
        new Surroundings(
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), pause -> {}, new SplittableRandom(1));
    return new StreamReader(
        clients.streams(),
        arn,
        function,
        StreamReaderSettings.DEFAULTS.withBatchSize(batchSize),
        new Notes(),
        surroundings);
  }

  private void put(String table, int player, Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.putAll(key(player));
    clients.dynamoDb().putItem(request -> request.tableName(table).item(item));
  }

  private static Map<String, AttributeValue> key(int player) {
    return Map.of(
        "event_key", AttributeValue.fromS(Integer.toString(player)),
        "start_timestamp", AttributeValue.fromN("1428071547"));
  }

  private static byte[] record(List<String> events, byte[] event) {
    events.add(new String(event, UTF_8));
    return new byte[0];
  }

  private static byte[] failAtThird(List<String> failed, byte[] event) {
    var third = new String(event, UTF_8).split("\"SequenceNumber\":\"", -1)[3];
    var sequenceNumber = third.substring(0, third.indexOf('"'));
    failed.add(sequenceNumber);
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"
        .formatted(sequenceNumber)
        .getBytes(UTF_8);
  }

  private final class Notes implements DeliveryListener {
    @Override
    public void delivered(DeliveredRecord record) {
      delivered.add(requireNonNull(record.keys().get("event_key")).s());
    }

    @Override
    public void lost(String shardId, Optional<String> checkpoint) {
      throw new AssertionError("lost records of " + shardId + " after " + checkpoint);
    }
  }
}
