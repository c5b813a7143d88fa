package dev.recentbest.rollup.metrics;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.metrics.BatchFigures.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/**
 * Measures batches with the meters of a registry. Each meter has the dimension {@code Board}, the
 * board's id.
 *
 * <p>Thread-safe as far as the registry is.
 */
public final class BatchMeters {
  private static final double NANOS_PER_MILLI = 1_000_000.0;
  private static final double MILLIS_PER_SECOND = 1000.0;

  private final MeterRegistry registry;
  private final Tags tags;

  public BatchMeters(MeterRegistry registry, BoardKey board) {
    this.registry = registry;
    this.tags = Tags.of(BoardMetric.DIMENSION, board.boardId());
  }

  /** Measures a batch. */
  public void handled(BatchFigures batch) {
    count(BoardMetric.RECORDS, batch.records());
    count(BoardMetric.PLAYS_MERGED, batch.playsMerged());
    count(BoardMetric.CORRECTIONS, batch.corrections());
    count(BoardMetric.SET_ASIDE, batch.setAside());
    batch.setAsideByReason().forEach(this::setAside);
    count(BoardMetric.LOST_RACES, batch.lostRaces());
    count(BoardMetric.WRITES, batch.written().isPresent() ? 1 : 0);
    count(BoardMetric.FAILED_BATCHES, batch.outcome() == Outcome.FAILED ? 1 : 0);
    count(BoardMetric.SKIPPED_WRITES, batch.outcome() == Outcome.SKIPPED ? 1 : 0);
    batch.written().ifPresent(this::written);
    batch.itemBytes().ifPresent(bytes -> sample(BoardMetric.ITEM_BYTES, bytes));
    times(batch);
  }

  private void setAside(String reason, int records) {
    Tags both = tags.and(Tag.of("Reason", reason));
    registry.counter(BoardMetric.SET_ASIDE.metricName(), both).increment(records);
  }

  private void written(BoardItem item) {
    // A counter is told at 0 with every later batch: as if one that wrote nothing made it exact.
    sample(BoardMetric.NOT_EXACT, item.isExact() ? 0 : 1);
    sample(BoardMetric.ENTRIES, item.state().entries().size());
    sample(BoardMetric.TICK_SECONDS, (double) item.state().tickSeconds());
  }

  private void times(BatchFigures batch) {
    batch.lag().ifPresent(time -> sample(BoardMetric.LAG_SECONDS, seconds(time)));
    batch
        .completionToVisible()
        .ifPresent(time -> sample(BoardMetric.COMPLETION_TO_VISIBLE_SECONDS, seconds(time)));
    sample(BoardMetric.DURATION_MILLIS, millis(batch.took()));
    sample(BoardMetric.READ_MILLIS, millis(batch.times().read()));
    sample(BoardMetric.MERGE_MILLIS, millis(batch.times().merge()));
    sample(BoardMetric.WRITE_MILLIS, millis(batch.times().write()));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS_PER_SECOND;
  }

  private static double millis(Duration time) {
    return time.toNanos() / NANOS_PER_MILLI;
  }

  private void count(BoardMetric metric, double amount) {
    registry.counter(metric.metricName(), tags).increment(amount);
  }

  private void sample(BoardMetric metric, double value) {
    registry.summary(metric.metricName(), tags).record(value);
  }
}
