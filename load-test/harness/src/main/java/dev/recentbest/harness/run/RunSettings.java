package dev.recentbest.harness.run;

import dev.recentbest.harness.run.load.Arrivals;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What a run is asked to be.
 *
 * @param rate plays a second, 1 to 5000
 * @param length for how long plays are due, 1 s to 24 h
 * @param poisson whether they come by chance, and not at equal distances
 * @param seed which games are played, and when by chance
 * @param writers how many writes may be in flight, 1 to 48
 * @param lookEvery how often the board is looked at, 10 ms to 10 s
 * @param patience how long to wait at the end while nothing more is delivered, 1 s to 1 h
 */
record RunSettings(
    int rate,
    Duration length,
    boolean poisson,
    long seed,
    int writers,
    Duration lookEvery,
    Duration patience) {
  /** More than two cores can write, and memory for the players of an hour of it. */
  static final int MOST_RATE = 5000;

  /** A row of figures for each second is kept. */
  static final Duration LONGEST = Duration.ofHours(24);

  /** The key of each is kept for the verdict, some 500 bytes with all that belongs to it. */
  static final long MOST_PLAYS = 2_000_000;

  /** The SDK's HTTP client has 50 connections, and the look at the board needs one of them. */
  static final int MOST_WRITERS = 48;

  static final Duration SHORTEST_LOOK = Duration.ofMillis(10);
  static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
  static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

  /**
   * @throws IllegalArgumentException when one is out of its range
   */
  RunSettings {
    check("rate", rate, MOST_RATE);
    check("writers", writers, MOST_WRITERS);
    check("length", length, Duration.ofSeconds(1), LONGEST);
    check("lookEvery", lookEvery, SHORTEST_LOOK, LONGEST_LOOK);
    check("patience", patience, Duration.ofSeconds(1), LONGEST_PATIENCE);
  }

  /** A new schedule; each one is the same. */
  Arrivals arrivals() {
    return poisson ? Arrivals.poisson(rate, new SplittableRandom(seed)) : Arrivals.even(rate);
  }

  /** How many plays are due, on average. */
  long plays() {
    return Math.multiplyExact(rate, length.toMillis()) / 1000;
  }

  private static void check(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("must be 1 to " + most + ": " + name + "=" + value);
    }
  }

  private static void check(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "must be " + least + " to " + most + ": " + name + "=" + value);
    }
  }
}
