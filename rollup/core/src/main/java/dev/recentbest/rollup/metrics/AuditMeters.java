package dev.recentbest.rollup.metrics;

import dev.recentbest.model.item.BoardKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Measures audits with the meters of a registry. Thread-safe as far as the registry is. */
public final class AuditMeters {
  private final MeterRegistry registry;
  private final Tags tags;

  public AuditMeters(MeterRegistry registry, BoardKey board) {
    this.registry = registry;
    this.tags = Tags.of(BoardMetric.DIMENSION, board.boardId());
  }

  /**
   * Measures an audit that came to its end.
   *
   * @param plays how many plays of the window it compared
   * @param differences how many ranks and entries are wrong
   */
  public void audited(long plays, long differences) {
    count(BoardMetric.AUDITS, 1);
    count(BoardMetric.AUDITED_PLAYS, (double) plays);
    count(BoardMetric.AUDIT_DIFFERENCES, (double) differences);
  }

  private void count(BoardMetric metric, double amount) {
    registry.counter(metric.metricName(), tags).increment(amount);
  }
}
