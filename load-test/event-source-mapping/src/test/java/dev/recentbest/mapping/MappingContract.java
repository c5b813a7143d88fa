package dev.recentbest.mapping;

import static dev.recentbest.mapping.MappingRun.failing;
import static dev.recentbest.mapping.MappingRun.throwing;
import static dev.recentbest.mapping.MappingRun.throwingAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * What a mapping does on any stream. Whoever has a stream extends this and says how to write to it;
 * time is virtual, and the requests are real ones.
 */
public abstract class MappingContract {
  private static final MappingSettings SETTINGS =
      MappingSettings.defaults(StartingPosition.TRIM_HORIZON);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** A table with a stream of both images. */
  public interface StreamedTable {
    DynamoDbStreamsClient streams();

    String streamArn();

    /** Writes an item whose key is a text. */
    void put(String key, Map<String, AttributeValue> attributes);

    void delete(String key);
  }

  /** A new table with nothing in it. */
  protected abstract StreamedTable table();

  @Test
  final void start_writes_areDeliveredInOrder() {
    var table = table();
    put(table, "a", "b", "c", "d", "e");
    var run = run(table).start(SETTINGS.withBatchSize(3));

    assertThat(run.batches).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
    put(table, "f");
    run.advance(Duration.ofSeconds(1));
    assertThat(run.delivered).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(run.progress().recordsInHand()).isZero();
  }

  @Test
  final void start_insertChangeAndRemove_writesTheImagesOfEach() {
    var table = table();
    table.put(
        "a",
        Map.of(
            "list", AttributeValue.fromL(List.of()),
            "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("abc")),
            "numbers", AttributeValue.fromNs(List.of("1")),
            "nothing", AttributeValue.fromNul(true)));
    table.put("a", Map.of("score", AttributeValue.fromN("8")));
    table.delete("a");
    var run = run(table).start(SETTINGS);

    assertThat(run.events).hasSize(1);
    assertThat(run.events.get(0))
        .startsWith("{\"Records\":[{\"eventID\":\"")
        .contains(
            "\"eventName\":\"INSERT\",\"eventVersion\":\"1.1\",\"eventSource\":\"aws:dynamodb\"",
            "\"list\":{\"L\":[]}",
            "\"bytes\":{\"B\":\"YWJj\"}",
            "\"numbers\":{\"NS\":[\"1\"]}",
            "\"nothing\":{\"NULL\":true}",
            "\"eventName\":\"MODIFY\"",
            "\"eventName\":\"REMOVE\"",
            "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"")
        .endsWith("\"eventSourceARN\":\"" + table.streamArn() + "\"}]}")
        .doesNotContain("userIdentity");
    assertThat(run.events.get(0).split("\"NewImage\"", -1)).hasSize(3);
    assertThat(run.events.get(0).split("\"OldImage\"", -1)).hasSize(3);
  }

  @Test
  final void partialResponse_namedRecords_redeliversFromTheLowest() {
    var table = table();
    put(table, "a", "b", "c", "d");
    var run = run(table);
    run.answers.add(failing("d", "c"));
    run.start(SETTINGS.withReportBatchItemFailures(true)).advance(MINUTE);

    assertThat(run.batches).containsExactly(List.of("a", "b", "c", "d"), List.of("c", "d"));
    assertThat(run.delivered).containsExactly("a", "b", "c", "d");
  }

  @Test
  final void retries_usedUp_sendWhereTheRecordsAreAndGoOn() {
    var table = table();
    put(table, "a", "b");
    var run = run(table);
    run.answers.addAll(Collections.nCopies(2, throwing()));
    run.start(SETTINGS.withMaximumRetryAttempts(OptionalInt.of(1)));
    put(table, "c");
    run.advance(MINUTE);

    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("a", "b"));
    assertThat(run.delivered).containsExactly("c");
    assertThat(run.failureRecords).hasSize(1);
    assertThat(run.failureRecords.get(0))
        .contains("\"batchSize\":2,\"streamArn\":\"" + table.streamArn() + "\"")
        .contains(
            "\"startSequenceNumber\":\""
                + run.discarded.get(0).records().get(0).sequenceNumber()
                + "\"");
  }

  @Test
  final void bisect_poisonInABatch_costsItsNeighboursNothing() {
    var table = table();
    put(table, "a", "b", "c", "d", "e");
    var run = run(table);
    run.otherwise = throwingAt("c");
    run.start(
            SETTINGS
                .withBisectBatchOnFunctionError(true)
                .withMaximumRetryAttempts(OptionalInt.of(0)))
        .advance(MINUTE);

    assertThat(run.delivered).containsExactly("a", "b", "d", "e");
    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("c"));
  }

  @Test
  final void window_recordsComeOneByOne_fillOneBatch() {
    var table = table();
    var run =
        run(table)
            .start(SETTINGS.withBatchSize(3).withMaximumBatchingWindow(Duration.ofMinutes(5)));
    for (var key : List.of("a", "b", "c", "d")) {
      put(table, key);
      run.advance(Duration.ofSeconds(1));
    }

    assertThat(run.batches).containsExactly(List.of("a", "b", "c"));
    run.advance(Duration.ofMinutes(5));
    assertThat(run.batches).containsExactly(List.of("a", "b", "c"), List.of("d"));
  }

  @Test
  final void factor_severalLanes_keepTheOrderOfEachKey() {
    var table = table();
    for (int round = 0; round < 5; round++) {
      for (var key : List.of("a", "b", "c", "d")) {
        table.put(key, Map.of("round", AttributeValue.fromN(Integer.toString(round))));
      }
    }
    var run = run(table);
    run.latency = rows -> Duration.ofMillis(rows.get(0).key().charAt(0));
    run.start(SETTINGS.withBatchSize(1).withParallelizationFactor(10)).advance(MINUTE);

    assertThat(run.batches).hasSize(20);
    for (var key : List.of("a", "b", "c", "d")) {
      var rounds =
          run.events.stream()
              .filter(event -> event.contains("{\"S\":\"" + key + "\"}"))
              .map(event -> event.replaceAll(".*\"NewImage\".*?\"N\":\"(\\d)\".*", "$1"))
              .toList();
      assertThat(rounds).containsExactly("0", "1", "2", "3", "4");
    }
  }

  @Test
  final void filters_noPatternMatches_recordIsPassedOver() {
    var table = table();
    put(table, "a");
    table.delete("a");
    put(table, "b");
    var run =
        run(table).start(SETTINGS.withFilterPatterns(List.of("{\"eventName\":[\"INSERT\"]}")));

    assertThat(run.batches).containsExactly(List.of("a", "b"));
    assertThat(run.filtered).containsExactly("a");
  }

  @Test
  final void latest_writesOfBefore_areNotDelivered() {
    var table = table();
    put(table, "a");
    var run = run(table).start(SETTINGS.withStartingPosition(StartingPosition.LATEST));
    put(table, "b");
    run.advance(Duration.ofSeconds(1));

    assertThat(run.delivered).containsExactly("b");
  }

  @Test
  final void resume_afterAStop_goesOnBehindTheCheckpoint() {
    var table = table();
    put(table, "a", "b");
    var run = run(table).start(SETTINGS);
    assertThat(run.stop()).isTrue();
    put(table, "c");
    run.start(SETTINGS);

    assertThat(run.batches).containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  final void progress_afterDelivery_knowsWhatIsDone() {
    var table = table();
    put(table, "a", "b");
    var run = run(table);
    run.latency = rows -> Duration.ofSeconds(1);
    run.start(SETTINGS);

    assertThat(run.progress().recordsInHand()).isEqualTo(2);
    assertThat(run.progress().invocationsInFlight()).isEqualTo(1);
    run.advance(Duration.ofSeconds(1));
    var shard = run.reports.get(0).shardId();
    var checkpoint = run.progress(shard).checkpoint().orElseThrow();
    assertThat(run.progress().isDone(shard, checkpoint)).isTrue();
    assertThat(run.progress().isDone(shard, checkpoint + "0")).isFalse();
    assertThat(run.saved(shard).sequenceNumber()).isEmpty();
    run.advance(Duration.ofSeconds(1));
    assertThat(run.saved(shard).sequenceNumber()).contains(checkpoint);
  }

  @Test
  final void start_noSuchStream_saysWhichAndWhatToCheck() {
    var table = table();
    var arn = "arn:aws:dynamodb:ddblocal:000000000000:table/none/stream/2024-01-01T00:00:00.000";
    var run = new MappingRun(table.streams(), arn, new VirtualScheduler(Instant.EPOCH));
    run.start(SETTINGS);

    assertThat(run.failure())
        .startsWith("DescribeStream of " + arn + " failed (")
        .endsWith(
            "): check that the table still exists with its stream enabled, and that its endpoint"
                + " answers");
  }

  private static MappingRun run(StreamedTable table) {
    return new MappingRun(table.streams(), table.streamArn());
  }

  private static void put(StreamedTable table, String... keys) {
    for (var key : keys) {
      table.put(key, Map.of());
    }
  }
}
