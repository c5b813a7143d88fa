package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Hour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Hours in a row that are over: no clock that may be trusted still dates a play into one of them.
 *
 * @param hours the first one first; at least one, at most {@link #MOST}
 */
public record HourSpan(List<Hour> hours) {
  /**
   * A week of hours, which is how long plays are kept by default. The best of all of them are held
   * in memory at once: with boards of a thousand ranks some 100 MB.
   */
  public static final int MOST = 7 * 24;

  public HourSpan {
    hours = List.copyOf(hours);
    if (hours.isEmpty() || hours.size() > MOST) {
      throw new IllegalArgumentException("must be 1 to " + MOST + ": hours=" + hours.size());
    }
  }

  /**
   * The hours from one to another, both of them included.
   *
   * @param clockAllowance how far the clocks of those who write plays may be behind
   * @throws HoursRefused when there is none, there are too many, or one is not over
   */
  public static HourSpan between(Hour first, Hour last, Instant now, Duration clockAllowance) {
    if (first.compareTo(last) > 0) {
      throw new HoursRefused(
          "the first hour, "
              + first.text()
              + ", is after the last, "
              + last.text()
              + ": exchange them");
    }
    long count = 1 + Duration.between(first.start(), last.start()).toHours();
    if (count > MOST) {
      throw new HoursRefused(
          count + " hours are more than the " + MOST + " that are counted at once: take fewer");
    }
    if (!isOver(last, now, clockAllowance)) {
      throw new HoursRefused(
          "hour "
              + last.text()
              + " is not over before "
              + last.end().plus(clockAllowance)
              + ", which is its end and what clocks may differ: take an earlier one, or wait");
    }
    return new HourSpan(LongStream.range(0, count).mapToObj(first::plus).toList());
  }

  /** The last so many hours that are over. */
  public static HourSpan latest(int count, Instant now, Duration clockAllowance) {
    Hour open = Hour.of(now.minus(clockAllowance));
    return new HourSpan(
        LongStream.rangeClosed(1, count).map(i -> i - count - 1).mapToObj(open::plus).toList());
  }

  private static boolean isOver(Hour hour, Instant now, Duration clockAllowance) {
    return !now.isBefore(hour.end().plus(clockAllowance));
  }
}
