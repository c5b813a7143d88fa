package dev.recentbest.harness.run.load;

import java.util.random.RandomGenerator;

/**
 * When plays are meant to start, in nanoseconds after the beginning: a schedule that nothing slows
 * down. Not thread-safe.
 */
@FunctionalInterface
public interface Arrivals {
  /** Nanoseconds of a second. */
  long SECOND_NANOS = 1_000_000_000L;

  /** The next one, never before the one before it; the first is at 0 or later. */
  long nextNanos();

  /**
   * One after the other at equal distances.
   *
   * @param rate plays a second, at least 1
   */
  static Arrivals even(int rate) {
    check(rate);
    return new Arrivals() {
      private long number;

      @Override
      public long nextNanos() {
        long whole = number / rate;
        long rest = number % rate;
        number++;
        return whole * SECOND_NANOS + rest * SECOND_NANOS / rate;
      }
    };
  }

  /**
   * As players come who do not know of each other: a Poisson process, its distances exponential.
   *
   * @param rate plays a second on average, at least 1
   * @param random all the chance there is
   */
  static Arrivals poisson(int rate, RandomGenerator random) {
    check(rate);
    return new Arrivals() {
      private double nanos;

      @Override
      public long nextNanos() {
        nanos += -Math.log(1 - random.nextDouble()) * SECOND_NANOS / rate;
        return (long) nanos;
      }
    };
  }

  private static void check(int rate) {
    if (rate < 1) {
      throw new IllegalArgumentException("must be >= 1: rate=" + rate);
    }
  }
}
