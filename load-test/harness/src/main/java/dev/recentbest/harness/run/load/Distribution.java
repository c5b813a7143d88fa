package dev.recentbest.harness.run.load;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.HdrHistogram.AbstractHistogram;

/**
 * A distribution of times, in brief.
 *
 * @param count how many; when there are none, all the times are zero
 */
public record Distribution(
    long count, Duration p50, Duration p90, Duration p99, Duration p999, Duration max) {
  /** Of nothing. */
  public static final Distribution NONE =
      new Distribution(
          0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private static final double PER_THOUSAND = 99.9;

  static Distribution of(AbstractHistogram micros) {
    return micros.getTotalCount() == 0
        ? NONE
        : new Distribution(
            micros.getTotalCount(),
            time(micros.getValueAtPercentile(50)),
            time(micros.getValueAtPercentile(90)),
            time(micros.getValueAtPercentile(99)),
            time(micros.getValueAtPercentile(PER_THOUSAND)),
            time(micros.getMaxValue()));
  }

  static Duration time(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
