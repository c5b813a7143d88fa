package dev.recentbest.harness.demo;

import java.time.Duration;
import java.util.Optional;

/**
 * What a demonstration is asked to be.
 *
 * @param seed which games are played
 * @param rate plays written in a second, on average; 1 to 1000
 * @param speed seconds of the games' time in a second; 1 to 600
 * @param length for how long it is live; empty: until somebody stops it
 */
record DemoSettings(long seed, int rate, int speed, Optional<Duration> length) {
  /** More than a DynamoDB in the same process takes. */
  static final int MOST_RATE = 1000;

  /** Ten minutes a second: faster than anybody can follow. */
  static final int MOST_SPEED = 600;

  /**
   * @throws IllegalArgumentException when one is out of its range
   */
  DemoSettings {
    check("rate", rate, MOST_RATE);
    check("speed", speed, MOST_SPEED);
    length
        .filter(time -> time.compareTo(Duration.ofSeconds(1)) < 0)
        .ifPresent(
            time -> {
              throw new IllegalArgumentException("must be >= PT1S: length=" + time);
            });
  }

  private static void check(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("must be 1 to " + most + ": " + name + "=" + value);
    }
  }
}
