package dev.recentbest.games;

import java.time.Duration;

/**
 * What goes wrong between the end of a game and the table. Changing it changes when plays arrive
 * and, for fast clocks, what time they claim; never who plays, for how long or to what score.
 *
 * @param lateShare share of plays that arrive after their end, by 1 s to {@code maxLateness}
 * @param maxLateness at least 1 s if any play is late; whole seconds count
 * @param duplicateShare share of plays that are written again, unchanged, after the first arrival
 * @param fastClockShare share of players whose clock is ahead, by 1 s to {@code maxClockLead}
 * @param maxClockLead at least 1 s if any clock is fast; whole seconds count
 */
public record Disorder(
    double lateShare,
    Duration maxLateness,
    double duplicateShare,
    double fastClockShare,
    Duration maxClockLead) {
  /** Every play arrives once, in the second of its end. */
  public static final Disorder NONE = new Disorder(0, Duration.ZERO, 0, 0, Duration.ZERO);

  /** A little of everything, as phones and trains and retries make it. */
  public static final Disorder ORDINARY =
      new Disorder(0.05, Duration.ofMinutes(10), 0.01, 0.02, Duration.ofMinutes(2));

  /**
   * @throws IllegalArgumentException when a share is not in 0..1, or a duration is negative or
   *     under 1 s while its share is above zero
   */
  public Disorder {
    Checks.share("lateShare", lateShare);
    Checks.delay("maxLateness", maxLateness, lateShare);
    Checks.share("duplicateShare", duplicateShare);
    Checks.share("fastClockShare", fastClockShare);
    Checks.delay("maxClockLead", maxClockLead, fastClockShare);
  }
}
