package dev.recentbest.harness.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LatenciesTest {
  private final Latencies latencies = new Latencies();

  private void add(int from, int to) {
    for (int i = from; i <= to; i++) {
      latencies.addNanos(i * 1000L);
    }
  }

  @Test
  void look_hundredTimes_areItsPercentiles() {
    add(1, 100);
    assertThat(latencies.look())
        .isEqualTo(
            new Distribution(100, micros(50), micros(90), micros(99), micros(100), micros(100)));
  }

  @Test
  void look_again_seesOnlyWhatCameSince() {
    add(1, 100);
    latencies.look();
    add(200, 200);

    assertThat(latencies.look().count()).isEqualTo(1);
    assertThat(latencies.all().count()).isEqualTo(101);
    assertThat(latencies.all().max()).isEqualTo(micros(200));
    assertThat(latencies.percentile(50)).isEqualTo(micros(51));
  }

  @Test
  void look_nothing_isNothing() {
    assertThat(latencies.look()).isEqualTo(Distribution.NONE);
  }

  @Test
  void addNanos_lessThanNothing_countsAsNothing() {
    latencies.addNanos(-5);
    assertThat(latencies.look().max()).isZero();
  }

  private static Duration micros(long micros) {
    return Duration.ofNanos(micros * 1000);
  }
}
