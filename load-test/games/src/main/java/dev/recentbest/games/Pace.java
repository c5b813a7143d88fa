package dev.recentbest.games;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How a {@link Rhythm} stretches quiet times and squeezes busy ones: from the part of the plays
 * that have ended, 0 to 1, to the part of the duration that has passed, and back. Steps of a
 * minute.
 */
final class Pace {
  private static final int MINUTE_SECONDS = 60;

  private final double durationMinutes;

  /** The share of the plays before each minute, 0 first and 1 last; of an even rhythm, nothing. */
  private final double[] playedBefore;

  private Pace(double durationMinutes, double[] playedBefore) {
    this.durationMinutes = durationMinutes;
    this.playedBefore = playedBefore;
  }

  static Pace of(GameSettings settings, RandomGenerator random) {
    double durationMinutes = settings.duration().toSeconds() / (double) MINUTE_SECONDS;
    return settings.rhythm().isEven()
        ? new Pace(durationMinutes, new double[0])
        : new Pace(durationMinutes, playedBefore(weights(settings, durationMinutes, random)));
  }

  /** When the given part of the plays has ended. */
  double momentOf(double played) {
    if (playedBefore.length == 0) {
      return played;
    }
    int found = Arrays.binarySearch(playedBefore, played);
    int minute = Math.min(found >= 0 ? found : -found - 2, playedBefore.length - 2);
    double share = playedBefore[minute + 1] - playedBefore[minute];
    double inMinute = (played - playedBefore[minute]) / share;
    return (minute + inMinute * minutesOf(minute)) / durationMinutes;
  }

  /** Which part of the plays has ended by then. */
  double playedAt(double elapsed) {
    if (playedBefore.length == 0) {
      return elapsed;
    }
    double minutes = elapsed * durationMinutes;
    int minute = Math.min((int) minutes, playedBefore.length - 2);
    double share = playedBefore[minute + 1] - playedBefore[minute];
    return playedBefore[minute] + share * Math.min(1, (minutes - minute) / minutesOf(minute));
  }

  /** One, but for a part of a minute at the end. */
  private double minutesOf(int minute) {
    return Math.min(1, durationMinutes - minute);
  }

  private static double[] weights(
      GameSettings settings, double durationMinutes, RandomGenerator random) {
    double[] weights = new double[(int) StrictMath.ceil(durationMinutes)];
    long start = settings.start().getEpochSecond();
    for (int minute = 0; minute < weights.length; minute++) {
      int weight = settings.rhythm().dayCurve().weightAt(start + (long) minute * MINUTE_SECONDS);
      weights[minute] = weight * Math.min(1, durationMinutes - minute);
    }
    burst(weights, settings.rhythm().bursts(), random);
    return weights;
  }

  private static void burst(double[] weights, Bursts bursts, RandomGenerator random) {
    if (bursts.isNone()) {
      return;
    }
    int every = (int) bursts.every().toMinutes();
    int from = random.nextInt(every);
    while (from < weights.length) {
      int to = (int) Math.min(weights.length, from + bursts.length().toMinutes());
      for (int minute = from; minute < to; minute++) {
        weights[minute] *= bursts.factor();
      }
      from += every / 2 + random.nextInt(every + 1);
    }
  }

  private static double[] playedBefore(double[] weights) {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + weights[i];
    }
    double total = sums[weights.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
