package dev.recentbest.rollup.merging;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Full-jitter back-off: before attempt n a random time between nothing and base times 2 to the n,
 * capped. What many writers of one item need is to spread, not to wait (Brooker: Exponential
 * Backoff And Jitter, AWS Architecture Blog, 2015).
 */
final class Backoff {
  /** Beyond this the doubling is long past every sensible cap. */
  private static final int MAX_DOUBLINGS = 30;

  private final Duration base;
  private final Duration cap;
  private final RandomGenerator random;

  Backoff(Duration base, Duration cap, RandomGenerator random) {
    this.base = base;
    this.cap = cap;
    this.random = random;
  }

  /**
   * The time to wait.
   *
   * @param losses how many races were lost so far; at least 1
   */
  Duration next(int losses) {
    int doublings = Math.min(losses, MAX_DOUBLINGS);
    boolean capped = base.toNanos() > cap.toNanos() >> doublings;
    long limit = capped ? cap.toNanos() : base.toNanos() << doublings;
    return Duration.ofNanos(limit <= 0 ? 0 : random.nextLong(limit + 1));
  }
}
