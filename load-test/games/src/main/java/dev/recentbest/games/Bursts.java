package dev.recentbest.games;

import java.time.Duration;

/**
 * Times at which many games end at once, as when a match of hundreds is over or an offer is. They
 * move plays in time; they add none.
 *
 * @param every how long it is from one to the next, on average; each time it is half to one and a
 *     half of that. Whole minutes count.
 * @param length for how long each lasts; whole minutes count, fewer than {@code every}
 * @param factor by how much denser games end in it than just before; 1 for no bursts at all
 */
public record Bursts(Duration every, Duration length, int factor) {
  /** None. */
  public static final Bursts NONE = new Bursts(Duration.ofHours(1), Duration.ofMinutes(1), 1);

  /** About every forty minutes, two minutes of six times the games. */
  public static final Bursts ORDINARY =
      new Bursts(Duration.ofMinutes(40), Duration.ofMinutes(2), 6);

  /**
   * @throws IllegalArgumentException when the factor or the length in minutes is not above zero, or
   *     a burst might begin before the last one ends
   */
  public Bursts {
    Checks.positive("factor", factor);
    Checks.positive("burstMinutes", length.toMinutes());
    if (every.toMinutes() < 2 * length.toMinutes()) {
      throw new IllegalArgumentException(
          "must be >= 2 * length: every=" + every + ", length=" + length);
    }
  }

  boolean isNone() {
    return factor == 1;
  }
}
