package dev.recentbest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
  @Test
  void run_anyClock_mergesItsPlay() {
    Settings settings = Settings.read(Map.of(), Map.of(), Map.of());
    Edges edges = new Edges(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), time -> {}, new Random(1));

    assertThat(Rehearsal.run(settings, edges))
        .asString(UTF_8)
        .isEqualTo("{\"batchItemFailures\":[]}");
  }
}
