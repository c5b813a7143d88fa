package dev.recentbest.mapping;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something is tried again: with full jitter, so that those who failed
 * together do not come back together, and bounded.
 *
 * @param random spreads the pauses
 */
record BackOff(RandomGenerator random) {
  static final Duration FIRST = Duration.ofMillis(100);
  static final Duration LONGEST = Duration.ofSeconds(10);

  /**
   * A pause.
   *
   * @param failures how often in a row it has failed, at least once
   */
  Duration pause(int failures) {
    long longest = LONGEST.toMillis();
    long bound = FIRST.toMillis();
    for (int doubling = 1; doubling < failures && bound < longest; doubling++) {
      bound = Math.min(longest, bound * 2);
    }
    return Duration.ofMillis(random.nextLong(bound + 1));
  }
}
