package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How records become batches: size, window, payload, shards and lanes. */
final class BatchingTest {
  private static final MappingSettings SETTINGS =
      MappingSettings.defaults(StartingPosition.TRIM_HORIZON);

  @Test
  void batchSize_moreRecords_fillsSeveralBatches() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.stream().write("a", "1", "2", "3", "4", "5");
    run.start(SETTINGS.withBatchSize(2));

    assertThat(run.batches).containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5"));
    assertThat(run.delivered).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void batchSize_default_isHundred() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    writeNumbered(run, 150);
    run.start(SETTINGS);

    assertThat(run.batches).extracting(List::size).containsExactly(100, 50);
  }

  @Test
  void batchSize_aboveAPage_isFilledFromSeveralPagesWithinTheWindow() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    writeNumbered(run, 2_500);
    run.start(SETTINGS.withBatchSize(2_200).withMaximumBatchingWindow(Duration.ofSeconds(1)));

    assertThat(run.batches).extracting(List::size).containsExactly(2_200);
    run.advance(Duration.ofSeconds(1));
    assertThat(run.batches).extracting(List::size).containsExactly(2_200, 300);
  }

  @Test
  void batchSize_maximum_isReached() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    writeNumbered(run, 10_001);
    run.start(SETTINGS.withBatchSize(10_000).withMaximumBatchingWindow(Duration.ofSeconds(9)));

    assertThat(run.batches).extracting(List::size).containsExactly(10_000);
  }

  @Test
  void window_zero_sendsWhatAPageHas() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.start(SETTINGS);
    run.stream().write("a", "1");
    run.advance(Duration.ofMillis(250));
    run.stream().write("a", "2");
    run.advance(Duration.ofMillis(250));

    assertThat(run.batches).containsExactly(List.of("1"), List.of("2"));
    assertThat(run.callSeconds()).containsExactly(0.25, 0.5);
  }

  @Test
  void window_batchNotFull_goesOutWhenTheWindowEnds() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.stream().write("a", "1");
    run.start(SETTINGS.withMaximumBatchingWindow(Duration.ofSeconds(2)));
    run.advance(Duration.ofSeconds(1));
    run.stream().write("a", "2");
    run.advance(Duration.ofMillis(999));

    assertThat(run.batches).isEmpty();
    run.advance(Duration.ofMillis(1));
    assertThat(run.batches).containsExactly(List.of("1", "2"));
  }

  @Test
  void window_batchFull_goesOutAtOnce() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.stream().write("a", "1");
    run.start(SETTINGS.withBatchSize(2).withMaximumBatchingWindow(Duration.ofMinutes(5)));
    run.stream().write("a", "2", "3");
    run.advance(Duration.ofMillis(250));

    assertThat(run.batches).containsExactly(List.of("1", "2"));
    assertThat(run.callSeconds()).containsExactly(0.25);
  }

  @Test
  void window_eachBatch_hasItsOwnFromItsFirstRecordOn() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.start(SETTINGS.withMaximumBatchingWindow(Duration.ofSeconds(1)));
    run.stream().write("a", "1");
    run.advance(Duration.ofMillis(1_500));
    run.stream().write("a", "2");
    run.advance(Duration.ofMillis(1_500));

    assertThat(run.callSeconds()).containsExactly(1.25, 2.75);
  }

  @Test
  void window_shardReadToItsEnd_waitsAllTheSame() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.stream().write("a", "1");
    run.stream().close("a");
    run.start(SETTINGS.withMaximumBatchingWindow(Duration.ofSeconds(2)));

    run.advance(Duration.ofMillis(1_999));
    assertThat(run.batches).isEmpty();
    run.advance(Duration.ofMillis(1));
    assertThat(run.batches).containsExactly(List.of("1"));
  }

  @Test
  void payload_sixMegabytes_endsABatch() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    for (int item = 0; item < 20; item++) {
      run.stream().writeLarge("a", "k" + item, 400_000);
    }
    run.start(SETTINGS.withMaximumBatchingWindow(Duration.ofMinutes(1)));

    assertThat(run.batches).extracting(List::size).containsExactly(15);
    assertThat(run.reports.get(0).bytes()).isBetween(6_000_000, 6 * 1024 * 1024);
    run.advance(Duration.ofMinutes(1));
    assertThat(run.batches).extracting(List::size).containsExactly(15, 5);
  }

  @Test
  void payload_recordAboveTheLimit_goesAlone() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.stream().write("a", "1");
    run.stream().writeLarge("a", "large", 7_000_000);
    run.stream().write("a", "2");
    run.start(SETTINGS);

    assertThat(run.batches).containsExactly(List.of("1"), List.of("large"), List.of("2"));
  }

  @Test
  void shards_several_areNeverMixedInABatch() {
    var run = MappingRun.scripted(stream -> stream.open("a").open("b"));
    run.stream().write("a", "a1");
    run.stream().write("b", "b1");
    run.stream().write("a", "a2");
    run.start(SETTINGS.withMaximumBatchingWindow(Duration.ofSeconds(1)));
    run.advance(Duration.ofSeconds(1));

    assertThat(run.batches).containsExactlyInAnyOrder(List.of("a1", "a2"), List.of("b1"));
  }

  @Test
  void factor_one_hasOneInvocationInFlightPerShard() {
    var run = MappingRun.scripted(stream -> stream.open("a").open("b"));
    run.stream().write("a", "a1", "a2");
    run.stream().write("b", "b1", "b2");
    run.latency = rows -> Duration.ofSeconds(1);
    run.start(SETTINGS.withBatchSize(1));

    assertThat(run.batches).containsExactly(List.of("a1"), List.of("b1"));
    assertThat(run.progress().shards().values())
        .extracting(MappingProgress.Shard::invocationsInFlight)
        .containsExactly(1, 1);
    run.advance(Duration.ofSeconds(1));
    assertThat(run.batches)
        .containsExactly(List.of("a1"), List.of("b1"), List.of("a2"), List.of("b2"));
  }

  @Test
  void factor_ten_hasTenInvocationsInFlightAndKeepsTheOrderOfAKey() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    var keys = IntStream.range(0, 100).mapToObj(key -> "k" + key).toArray(String[]::new);
    run.stream().write("a", keys);
    run.stream().write("a", keys);
    run.latency = rows -> Duration.ofSeconds(1);
    run.start(SETTINGS.withBatchSize(1).withParallelizationFactor(10));

    assertThat(run.progress().invocationsInFlight()).isEqualTo(10);
    run.advance(Duration.ofMillis(500));
    assertThat(run.batches).hasSize(10).doesNotHaveDuplicates();
    run.advance(Duration.ofMinutes(2));
    for (var key : keys) {
      var reports =
          IntStream.range(0, run.batches.size())
              .filter(call -> run.batches.get(call).contains(key))
              .mapToObj(call -> run.reports.get(call).lane())
              .toList();
      assertThat(reports).hasSize(2);
    }
    assertThat(run.delivered).hasSize(200);
  }

  @Test
  void factor_severalLanes_eachHoldsAKey() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.stream().write("a", "x", "y", "z", "x", "y", "z", "x", "y", "z");
    run.start(SETTINGS.withParallelizationFactor(3));

    var lanes = new ArrayList<List<String>>();
    for (var batch : run.batches) {
      lanes.add(batch.stream().distinct().toList());
    }
    assertThat(lanes.stream().flatMap(List::stream)).containsExactlyInAnyOrder("x", "y", "z");
  }

  @Test
  void pollInterval_idleShard_isPolledFourTimesASecond() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.start(SETTINGS);
    run.stream().requests().clear();
    run.advance(Duration.ofSeconds(1));

    assertThat(run.stream().requests())
        .containsExactly("GetRecords a", "GetRecords a", "GetRecords a", "GetRecords a");
  }

  @Test
  void pollInterval_fullPage_isFollowedAtOnce() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    writeNumbered(run, 2_001);
    run.start(SETTINGS);

    assertThat(run.stream().requests())
        .containsExactly(
            "DescribeStream",
            "GetShardIterator a TRIM_HORIZON",
            "GetRecords a",
            "GetRecords a",
            "GetRecords a");
  }

  @Test
  void readNow_idleShard_isPolledAtOnceAndThenAsBefore() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    run.start(SETTINGS);
    run.advance(Duration.ofMillis(100));
    run.stream().write("a", "1");
    run.time.soon(() -> run.engine().readNow());
    run.time.settle();

    assertThat(run.delivered).containsExactly("1");
    run.stream().requests().clear();
    run.advance(Duration.ofMillis(499));
    assertThat(run.stream().requests()).containsExactly("GetRecords a");
  }

  @Test
  void readAhead_functionThatDoesNotAnswer_isBounded() {
    var run = MappingRun.scripted(stream -> stream.open("a"));
    writeNumbered(run, 12_000);
    run.latency = rows -> Duration.ofHours(1);
    run.start(SETTINGS);
    run.advance(Duration.ofMinutes(1));

    assertThat(run.progress().recordsInHand()).isEqualTo(10_000);
    run.latency = rows -> Duration.ZERO;
    run.advance(Duration.ofHours(1));
    assertThat(run.delivered).hasSize(12_000);
  }

  private static void writeNumbered(MappingRun run, int records) {
    run.stream()
        .write("a", IntStream.range(0, records).mapToObj(Integer::toString).toArray(String[]::new));
  }
}
