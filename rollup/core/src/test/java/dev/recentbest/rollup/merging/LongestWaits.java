package dev.recentbest.rollup.merging;

import java.util.random.RandomGenerator;

/** Draws the highest number of every range, and otherwise counts. */
final class LongestWaits implements RandomGenerator {
  private long count;

  @Override
  public long nextLong() {
    count++;
    return count;
  }

  @Override
  public long nextLong(long bound) {
    return bound - 1;
  }
}
