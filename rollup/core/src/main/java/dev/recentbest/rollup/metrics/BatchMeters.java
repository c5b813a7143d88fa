package dev.recentbest.rollup.metrics;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.stream.StreamBatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Measures batches with the meters of a registry. Each meter has the dimension {@code Board}, the
 * board's id.
 *
 * <p>Thread-safe as far as the registry is.
 */
public final class BatchMeters {
  private static final double MILLIS = 1_000_000.0;

  private final MeterRegistry registry;
  private final BoardKey board;
  private final Tags tags;

  public BatchMeters(MeterRegistry registry, BoardKey board) {
    this.registry = registry;
    this.board = board;
    this.tags = Tags.of(BoardMetric.DIMENSION, board.boardId());
  }

  /**
   * Measures a batch.
   *
   * @param took the function's time for it
   * @param now when it was answered
   */
  public void handled(BatchReport report, Duration took, Instant now) {
    StreamBatch batch = report.batch();
    int refused = batch.setAside().size();
    count(BoardMetric.RECORDS, batch.accepted().count() + refused + batch.ignored().total());
    count(BoardMetric.PLAYS_MERGED, plays(batch, change -> change.after().isPresent()));
    count(BoardMetric.CORRECTIONS, plays(batch, change -> change.before().isPresent()));
    count(BoardMetric.SET_ASIDE, report.keptAside().size());
    for (SetAsideRecord record : report.keptAside()) {
      Tags reason = tags.and(Tag.of("Reason", record.refusal().word()));
      registry.counter(BoardMetric.SET_ASIDE.metricName(), reason).increment();
    }
    outcome(report);
    sample(BoardMetric.DURATION_MILLIS, took.toNanos() / MILLIS);
    batch
        .accepted()
        .lastCreatedEpochSecond()
        .ifPresent(created -> sample(BoardMetric.LAG_SECONDS, lag(created, now)));
  }

  private static int plays(StreamBatch batch, Predicate<Change> which) {
    return (int) batch.arrivals().changes().stream().filter(which).count();
  }

  private void outcome(BatchReport report) {
    count(BoardMetric.LOST_RACES, report.merge().lostRaces());
    boolean failed = report.answer().firstFailed().isPresent();
    boolean written = report.merge().written().isPresent();
    count(BoardMetric.FAILED_BATCHES, failed ? 1 : 0);
    count(BoardMetric.WRITES, written ? 1 : 0);
    count(BoardMetric.SKIPPED_WRITES, failed || written ? 0 : 1);
    report.merge().written().ifPresent(this::written);
  }

  private void written(BoardItem item) {
    count(BoardMetric.NOT_EXACT, item.isExact() ? 0 : 1);
    sample(BoardMetric.ITEM_BYTES, ItemSize.bytesOf(BoardItemFormat.encode(board, item)));
    sample(BoardMetric.ENTRIES, item.state().entries().size());
    sample(BoardMetric.TICK_SECONDS, (double) item.state().tickSeconds());
  }

  /** Creation times are of whole seconds, and of another clock: never below 0. */
  private static double lag(long createdEpochSecond, Instant now) {
    return Math.max(0, Duration.between(Instant.ofEpochSecond(createdEpochSecond), now).toMillis())
        / 1000.0;
  }

  private void count(BoardMetric metric, double amount) {
    registry.counter(metric.metricName(), tags).increment(amount);
  }

  private void sample(BoardMetric metric, double value) {
    registry.summary(metric.metricName(), tags).record(value);
  }
}
