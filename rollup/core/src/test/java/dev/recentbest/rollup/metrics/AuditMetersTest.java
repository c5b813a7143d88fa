package dev.recentbest.rollup.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.item.BoardKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuditMetersTest {
  private final List<String> lines = new ArrayList<>();
  private final EmbeddedMetricRegistry registry =
      new EmbeddedMetricRegistry(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), lines::add);
  private final AuditMeters meters = new AuditMeters(registry, new BoardKey("recent-best"));

  @Test
  void audited_nothingDiffers_isMeasuredSoThatAnAlarmEnds() {
    meters.audited(12, 3);
    registry.flush();
    meters.audited(12, 0);
    registry.flush();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).endsWith("\"AuditDifferences\":3,\"AuditedPlays\":12,\"Audits\":1}");
    assertThat(lines.get(1)).endsWith("\"AuditDifferences\":0,\"AuditedPlays\":12,\"Audits\":1}");
  }
}
