package dev.recentbest.local;

import java.time.Instant;

/**
 * How far a clock that is not the real one has come, and how fast it runs.
 *
 * @param at a moment of the real time
 * @param shows what the clock showed then
 * @param speed its seconds in a real second; 0 while it stands still
 */
public record ShownTime(Instant at, Instant shows, int speed) {
  /**
   * @throws IllegalArgumentException when the speed is negative
   */
  public ShownTime {
    if (speed < 0) {
      throw new IllegalArgumentException("must be >= 0: speed=" + speed);
    }
  }
}
