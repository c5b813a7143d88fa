package dev.recentbest.harness.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VisibilityTest {
  private static final PlayKey ANN = new PlayKey("ann", 1);

  private final Visibility visibility = new Visibility();

  @Test
  void seen_again_countsTheFirstTimeAlone() {
    visibility.starting(ANN, 1_000_000);
    visibility.seen(List.of(ANN), 8_000_000);
    visibility.seen(List.of(ANN), 9_000_000);

    assertThat(visibility.times().look().count()).isEqualTo(1);
    assertThat(visibility.times().all().max())
        .isBetween(Duration.ofMillis(7), Duration.ofNanos(7_010_000));
  }

  @Test
  void seen_playOfSomebodyElse_doesNotCount() {
    visibility.seen(List.of(ANN), 8_000_000);
    assertThat(visibility.times().look()).isEqualTo(Distribution.NONE);
  }
}
