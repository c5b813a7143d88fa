package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
  private static final Connector NOWHERE = new Connector(Map.of("AWS_REGION", "us-east-1"));

  @Test
  void run_anyClock_mergesItsPlay() {
    Settings settings = Settings.read(Map.of(), Map.of(), Map.of());
    Edges edges = new Edges(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), time -> {}, new Random(1));

    BatchReport report = Rehearsal.run(NOWHERE.openToNobody(settings), settings, edges);

    assertThat(report.answer().firstFailed()).isEmpty();
    assertThat(report.merge().written().orElseThrow().state().entries()).hasSize(1);
  }
}
