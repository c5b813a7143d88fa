package dev.recentbest.harness.run.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
  @Test
  void even_threeASecond_areAtEqualDistancesWithoutDrift() {
    Arrivals arrivals = Arrivals.even(3);
    assertThat(LongStream.range(0, 5).map(i -> arrivals.nextNanos()))
        .containsExactly(0L, 333_333_333L, 666_666_666L, 1_000_000_000L, 1_333_333_333L);
  }

  @Test
  void poisson_sameSeed_isTheSameAscendingScheduleOfThatRate() {
    Arrivals one = Arrivals.poisson(100, new SplittableRandom(7));
    Arrivals other = Arrivals.poisson(100, new SplittableRandom(7));
    long before = 0;
    for (int i = 0; i < 10_000; i++) {
      long next = one.nextNanos();
      assertThat(next).isEqualTo(other.nextNanos()).isGreaterThanOrEqualTo(before);
      before = next;
    }
    // Ten thousand exponential distances deviate by a hundredth from 100 s, as one standard
    // deviation.
    assertThat(before / 1e9).isBetween(95.0, 105.0);
  }

  @Test
  void even_noRate_isRefused() {
    assertThatThrownBy(() -> Arrivals.even(0)).hasMessage("must be >= 1: rate=0");
  }
}
