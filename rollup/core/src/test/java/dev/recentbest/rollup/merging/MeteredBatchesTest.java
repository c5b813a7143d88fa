package dev.recentbest.rollup.merging;

import static dev.recentbest.rollup.merging.RollUpFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.rollup.metrics.BatchFigures;
import dev.recentbest.rollup.metrics.BatchMeters;
import dev.recentbest.rollup.metrics.BoardMetric;
import dev.recentbest.rollup.metrics.EmbeddedMetricRegistry;
import dev.recentbest.rollup.stream.StreamRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted of batches. */
class MeteredBatchesTest {
  private static final BoardKey BOARD = new BoardKey("recent-best");
  private static final StreamRecord A = record("1", "a", 1000, 100);
  private static final StreamRecord B = record("2", "b", 1000, 90);

  private final RollUpFixture fixture = new RollUpFixture();
  private final FunctionInstance function = fixture.instance();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final BatchMeters meters = new BatchMeters(registry, BOARD);

  @Test
  void handled_batchThatIsWritten_countsItsPlaysAndMeasuresTheItem() {
    handled(function.deliver(A, B));

    assertThat(count(BoardMetric.RECORDS)).isEqualTo(2);
    assertThat(count(BoardMetric.PLAYS_MERGED)).isEqualTo(2);
    assertThat(count(BoardMetric.CORRECTIONS)).isZero();
    assertThat(count(BoardMetric.WRITES)).isEqualTo(1);
    assertThat(count(BoardMetric.SKIPPED_WRITES)).isZero();
    assertThat(count(BoardMetric.FAILED_BATCHES)).isZero();
    assertThat(count(BoardMetric.LOST_RACES)).isZero();
    assertThat(total(BoardMetric.ITEM_BYTES))
        .isEqualTo(ItemSize.bytesOf(fixture.table.attributes()));
    assertThat(total(BoardMetric.ENTRIES)).isEqualTo(2);
    assertThat(total(BoardMetric.TICK_SECONDS)).isEqualTo(1);
    assertThat(total(BoardMetric.DURATION_MILLIS)).isEqualTo(12.5);
  }

  @Test
  void handled_duplicates_areASkippedWrite() {
    handled(function.deliver(A));
    handled(function.deliver(A));

    assertThat(count(BoardMetric.RECORDS)).isEqualTo(2);
    assertThat(count(BoardMetric.WRITES)).isEqualTo(1);
    assertThat(count(BoardMetric.SKIPPED_WRITES)).isEqualTo(1);
    assertThat(registry.get(BoardMetric.ITEM_BYTES.metricName()).summary().count()).isEqualTo(1);
  }

  @Test
  void handled_recordsSetAside_areCountedByTheirFault() {
    StreamRecord unreadable = record("3", "c", 1000, 1).without("dynamodb.NewImage.score");
    StreamRecord early = record("4", 989, "d", 1000, 1);
    StreamRecord reserved = record("5", "board#other", 1000, 1);
    StreamRecord tooLong =
        record("6", "e", 1000, 1).with("dynamodb.NewImage.length_seconds", "{\"N\":\"999999999\"}");
    handled(function.deliver(A, unreadable, early, reserved, tooLong));

    assertThat(count(BoardMetric.RECORDS)).isEqualTo(5);
    assertThat(count(BoardMetric.PLAYS_MERGED)).isEqualTo(1);
    for (String reason : new String[] {"unreadable", "future-dated", "reserved-id", "too-long"}) {
      assertThat(
              registry
                  .get(BoardMetric.SET_ASIDE.metricName())
                  .tag("Board", "recent-best")
                  .tag("Reason", reason)
                  .counter()
                  .count())
          .as(reason)
          .isEqualTo(1);
    }
  }

  @Test
  void handled_removal_isACorrection() {
    handled(function.deliver(A));
    handled(
        function.deliver(StreamRecord.remove("7", 1001, FunctionInstance.play("a", 1000, 100))));

    assertThat(count(BoardMetric.CORRECTIONS)).isEqualTo(1);
    assertThat(count(BoardMetric.PLAYS_MERGED)).isEqualTo(1);
    assertThat(count(BoardMetric.WRITES)).isEqualTo(2);
  }

  @Test
  void handled_lostRaceAndBoardThatIsNotExact_areCounted() {
    handled(function.deliver(A));
    fixture.instance().deliver(B);
    handled(function.deliver(record("8", "c", 1001, 110)));

    assertThat(count(BoardMetric.LOST_RACES)).isEqualTo(1);
    assertThat(total(BoardMetric.NOT_EXACT)).isEqualTo(2);
  }

  @Test
  void handled_batchThatWritesNothing_saysNothingOfWhetherTheBoardIsExact() {
    List<String> lines = new ArrayList<>();
    EmbeddedMetricRegistry embedded =
        new EmbeddedMetricRegistry(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), lines::add);
    BatchMeters told = new BatchMeters(embedded, BOARD);
    BatchReport[] reports = {
      function.deliver(A),
      function.deliver(A),
      function.withTimeLeft(Duration.ZERO).deliver(record("8", "c", 1001, 110))
    };
    for (BatchReport report : reports) {
      told.handled(BatchFigures.of(BOARD, report, Duration.ZERO, Instant.ofEpochSecond(1_001)));
      embedded.flush();
    }

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("\"NotExact\":1,", "\"Writes\":1}");
    assertThat(lines.get(1)).contains("\"SkippedWrites\":1,").doesNotContain("NotExact");
    assertThat(lines.get(2)).contains("\"FailedBatches\":1,").doesNotContain("NotExact");
  }

  @Test
  void handled_batchThatFails_isNeitherWrittenNorSkipped() {
    handled(function.withTimeLeft(Duration.ZERO).deliver(A));

    assertThat(count(BoardMetric.FAILED_BATCHES)).isEqualTo(1);
    assertThat(count(BoardMetric.WRITES)).isZero();
    assertThat(count(BoardMetric.SKIPPED_WRITES)).isZero();
  }

  @Test
  void handled_lag_isTheNewestRecordsAndNeverNegative() {
    handled(function.deliver(A, record("9", "b", 1003, 1)), Instant.ofEpochMilli(1_004_500));
    assertThat(total(BoardMetric.LAG_SECONDS)).isEqualTo(1.5);

    handled(function.deliver(record("10", "c", 1010, 1)), Instant.ofEpochSecond(1_009));
    assertThat(total(BoardMetric.LAG_SECONDS)).isEqualTo(1.5);
  }

  @Test
  void handled_completionToVisible_isTheNewestPlaysAndOnlyOfWrites() {
    StreamRecord late = record("9", 1003, "b", 1001, 1);
    handled(function.deliver(A, late), Instant.ofEpochMilli(1_004_500));
    assertThat(total(BoardMetric.COMPLETION_TO_VISIBLE_SECONDS)).isEqualTo(3.5);

    handled(function.deliver(A, late), Instant.ofEpochSecond(1_010));
    assertThat(total(BoardMetric.COMPLETION_TO_VISIBLE_SECONDS)).isEqualTo(3.5);
  }

  @Test
  void handled_parts_areMeasuredEach() {
    BatchReport report = function.deliver(A);
    BatchTimes times =
        new BatchTimes(Duration.ofMillis(1), Duration.ofNanos(2_500_000), Duration.ofMillis(4));
    handled(
        new BatchReport(
            report.batch(), report.merge(), report.keptAside(), report.answer(), times));

    assertThat(total(BoardMetric.READ_MILLIS)).isEqualTo(1);
    assertThat(total(BoardMetric.MERGE_MILLIS)).isEqualTo(2.5);
    assertThat(total(BoardMetric.WRITE_MILLIS)).isEqualTo(4);
  }

  private void handled(BatchReport report) {
    handled(report, Instant.ofEpochSecond(1_001));
  }

  private void handled(BatchReport report, Instant answered) {
    meters.handled(BatchFigures.of(BOARD, report, Duration.ofNanos(12_500_000), answered));
  }

  private double count(BoardMetric metric) {
    return registry.get(metric.metricName()).tag("Board", "recent-best").counter().count();
  }

  private double total(BoardMetric metric) {
    return registry.get(metric.metricName()).tag("Board", "recent-best").summary().totalAmount();
  }
}
