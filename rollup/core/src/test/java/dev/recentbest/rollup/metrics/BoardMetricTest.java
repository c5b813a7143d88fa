package dev.recentbest.rollup.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Alarms and dashboards of others hang on these names. */
final class BoardMetricTest {
  @Test
  void metrics_allNamesAndUnits_arePinned() {
    assertThat(BoardMetric.values())
        .extracting(metric -> metric.metricName() + " " + metric.unit())
        .containsExactly(
            "Records Count",
            "PlaysMerged Count",
            "Corrections Count",
            "SetAside Count",
            "Writes Count",
            "SkippedWrites Count",
            "FailedBatches Count",
            "LostRaces Count",
            "NotExact Count",
            "ItemBytes Bytes",
            "Entries Count",
            "TickSeconds Seconds",
            "LagSeconds Seconds",
            "DurationMillis Milliseconds",
            "Audits Count",
            "AuditedPlays Count",
            "AuditDifferences Count");
    assertThat(BoardMetric.NAMESPACE).isEqualTo("RecentBest");
    assertThat(BoardMetric.DIMENSION).isEqualTo("Board");
    assertThat(BoardMetric.values()).noneMatch(metric -> metric.meaning().isBlank());
  }
}
