package dev.recentbest.model.ranking;

/**
 * Time in steps: two plays that end in one tick leave the window together. All edges are computed
 * here, the subtraction before the division: taking a window off after it would be another window.
 */
public final class Ticks {
  private Ticks() {}

  /** The tick that an instant, in epoch seconds, falls into; ticks before 1970 are negative. */
  public static long of(long epochSecond, long tickSeconds) {
    return tickSeconds == 1 ? epochSecond : Math.floorDiv(epochSecond, tickSeconds);
  }

  /**
   * The last tick that is outside the window which ends at an instant: a play is inside when its
   * tick is later.
   *
   * @throws ArithmeticException when the instant is so early that no window fits before it
   */
  public static long lastOutside(long atEpochSecond, long windowSeconds, long tickSeconds) {
    return of(Math.subtractExact(atEpochSecond, windowSeconds), tickSeconds);
  }
}
