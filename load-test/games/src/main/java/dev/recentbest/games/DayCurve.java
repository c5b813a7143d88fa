package dev.recentbest.games;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How much is played in which hour of the day, in UTC.
 *
 * @param hourlyWeights 24 of them, that of 00:00 to 01:00 first; an hour of twice the weight sees
 *     twice the plays
 */
public record DayCurve(List<Integer> hourlyWeights) {
  static final int HOURS = 24;

  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
  private static final long HOUR_SECONDS = Duration.ofHours(1).toSeconds();

  /** As much at every hour. */
  public static final DayCurve FLAT = new DayCurve(Collections.nCopies(HOURS, 1));

  /** Hardly anybody at four in the morning, some at noon, most after dinner. */
  public static final DayCurve ORDINARY =
      new DayCurve(
          List.of(
              8, 5, 3, 2, 2, 3, 5, 8, 10, 11, 12, 14, 16, 15, 14, 15, 17, 20, 24, 28, 30, 28, 21,
              13));

  /**
   * @throws IllegalArgumentException when there are not 24 weights, each above zero
   */
  public DayCurve {
    hourlyWeights = List.copyOf(hourlyWeights);
    if (hourlyWeights.size() != HOURS) {
      throw new IllegalArgumentException("must be 24: hourlyWeights.size=" + hourlyWeights.size());
    }
    for (int hour = 0; hour < HOURS; hour++) {
      Checks.positive("hourlyWeights[" + hour + "]", hourlyWeights.get(hour));
    }
  }

  boolean isFlat() {
    return hourlyWeights.stream().distinct().count() == 1;
  }

  int weightAt(long epochSecond) {
    return hourlyWeights.get(hourOf(epochSecond));
  }

  /** The hour of the day, 0 to 23. */
  static int hourOf(long epochSecond) {
    return (int) (Math.floorMod(epochSecond, DAY_SECONDS) / HOUR_SECONDS);
  }
}
