package dev.recentbest.games;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws of equal likelihood. */
final class Pick {
  private Pick() {}

  static <T> T from(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** 1 s to the given maximum, both included. */
  static long delaySeconds(Duration max, RandomGenerator random) {
    return random.nextLong(1, max.toSeconds() + 1);
  }
}
