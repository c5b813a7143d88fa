package dev.recentbest.rollup.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedMetricRegistryTest {
  private static final Tags BOARD = Tags.of("Board", "recent-best");

  private final List<String> lines = new ArrayList<>();
  private final EmbeddedMetricRegistry registry =
      new EmbeddedMetricRegistry(
          Clock.fixed(Instant.ofEpochMilli(1_428_071_700_123L), ZoneOffset.UTC), lines::add);

  @Test
  void flush_counterAndSummary_areOneLineOfTheFormat() {
    registry.counter("Records", BOARD).increment(3);
    registry.summary("DurationMillis", BOARD).record(12.5);

    registry.flush();

    assertThat(lines)
        .containsExactly(
            "{\"_aws\":{\"Timestamp\":1428071700123,\"CloudWatchMetrics\":[{\"Namespace\":"
                + "\"RecentBest\",\"Dimensions\":[[\"Board\"]],\"Metrics\":[{\"Name\":"
                + "\"DurationMillis\",\"Unit\":\"Milliseconds\"},{\"Name\":\"Records\","
                + "\"Unit\":\"Count\"}]}]},\"Board\":\"recent-best\",\"DurationMillis\":12.5,"
                + "\"Records\":3}");
  }

  @Test
  void flush_manyTimes_tellsEveryCountOnce() {
    for (int i = 1; i <= 5; i++) {
      registry.counter("Records", BOARD).increment(i);
      registry.flush();
    }

    assertThat(lines).hasSize(5);
    for (int i = 1; i <= 5; i++) {
      assertThat(lines.get(i - 1)).endsWith(",\"Records\":" + i + "}");
    }
  }

  @Test
  void flush_nothingSinceTheLast_writesNothing() {
    registry.counter("Records", BOARD).increment();
    registry.flush();
    lines.clear();

    registry.flush();

    assertThat(lines).isEmpty();
  }

  @Test
  void flush_summaryOfTwo_isTheirMean() {
    registry.summary("Entries", BOARD).record(10);
    registry.summary("Entries", BOARD).record(13);

    registry.flush();

    assertThat(lines).singleElement().asString().endsWith(",\"Entries\":11.5}");
  }

  @Test
  void flush_tagsOfTwoKinds_areALineEach() {
    registry.counter("SetAside", BOARD).increment(2);
    registry.counter("SetAside", BOARD.and("Reason", "too-long")).increment();

    registry.flush();

    assertThat(lines).hasSize(2);
    assertThat(lines)
        .anyMatch(
            line ->
                line.contains("\"Dimensions\":[[\"Board\",\"Reason\"]]")
                    && line.endsWith(",\"Reason\":\"too-long\",\"SetAside\":1}"));
  }

  @Test
  void flush_unknownMetric_hasNoUnit() {
    registry.counter("Other", BOARD).increment();

    registry.flush();

    assertThat(lines).singleElement().asString().contains("\"Name\":\"Other\",\"Unit\":\"None\"");
  }

  @Test
  void flush_meterOfAnotherKind_isRefused() {
    registry.timer("Time", BOARD);

    assertThatThrownBy(registry::flush)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("must be a counter or a distribution summary: ");
  }
}
