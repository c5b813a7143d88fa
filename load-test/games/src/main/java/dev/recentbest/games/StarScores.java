package dev.recentbest.games;

import java.util.random.RandomGenerator;

/**
 * What stars score.
 *
 * @param above less than any of it
 */
record StarScores(long above) {
  /** The least difference between the best that anybody can do and {@code above}. */
  private static final long NARROWEST = 1_000;

  private static final long HIGHEST_ABOVE = 1L << 62;

  /**
   * @throws IllegalArgumentException when a score above it would not fit 64 bits
   */
  StarScores {
    if (above < 0 || above > HIGHEST_ABOVE) {
      throw new IllegalArgumentException("must be 0 to 2^62: above=" + above);
    }
  }

  /** Falling scores of one star, the first in the upper half of what can be had. */
  long[] falling(int games, RandomGenerator random) {
    long most = Math.max(NARROWEST, above / 5);
    long first = most / 2 + random.nextLong(most / 2);
    double step = first / (double) games;
    long[] scores = new long[games];
    scores[0] = above + first;
    for (int game = 1; game < games; game++) {
      // A step down each, to anywhere in its upper two thirds: no two steps meet.
      scores[game] = above + (long) ((games - game - 1 + (1 + 2 * random.nextDouble()) / 3) * step);
    }
    return scores;
  }
}
