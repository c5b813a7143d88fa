package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

@PropertyDefaults(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
class BackoffTest {
  @Test
  void next_baseWhoseDoublingOverflows_isTheCap() {
    Duration base = Duration.parse("PT51.539607557S");
    Backoff backoff = new Backoff(base, Duration.ofMinutes(5), new LongestWaits());
    assertThat(backoff.next(30)).isEqualTo(Duration.ofMinutes(5));
    assertThat(backoff.next(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
  }

  @Property
  void next_anyLosses_isBetweenNothingAndTheDoubledBase(
      @ForAll @LongRange(min = 1, max = 60_000) long baseMillis,
      @ForAll @IntRange(min = 1, max = 1_000) int losses,
      @ForAll Random random) {
    Duration cap = Duration.ofMinutes(5);
    Backoff backoff = new Backoff(Duration.ofMillis(baseMillis), cap, random);
    Duration doubled = Duration.ofMillis(baseMillis * (1L << Math.min(losses, 20)));
    assertThat(backoff.next(losses))
        .isBetween(Duration.ZERO, doubled.compareTo(cap) < 0 ? doubled : cap);
  }
}
