package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.ManualTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RateTest {
  private static final Instant NOW = ManualTime.BEGIN;

  @Test
  void perSecond_isOverTheLastTenSeconds() {
    Rate rate = new Rate();
    assertThat(rate.perSecond(5_000, NOW)).isZero();
    assertThat(rate.perSecond(5_010, NOW.plusMillis(500))).isEqualTo(20.0);
    assertThat(rate.perSecond(5_010, NOW.plusMillis(10_000))).isEqualTo(1.0);
    assertThat(rate.perSecond(5_010, NOW.plusMillis(10_500))).isZero();
  }
}
