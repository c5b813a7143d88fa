package dev.recentbest.harness.run.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * How long something took, over the whole run and since the last look, to three digits of
 * microseconds. May be added to by many threads; looked at by one.
 */
public final class Latencies {
  private static final int DIGITS = 3;

  private final Recorder recorder = new Recorder(DIGITS);
  private final Histogram all = new Histogram(DIGITS);
  private Histogram interval = new Histogram(DIGITS);

  /** Adds one; less than nothing counts as nothing. */
  public void addNanos(long nanos) {
    recorder.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos)));
  }

  /** What was added since the last look. */
  public Distribution look() {
    interval = recorder.getIntervalHistogram();
    all.add(interval);
    return Distribution.of(interval);
  }

  /** What was added up to the last look. */
  public Distribution all() {
    return Distribution.of(all);
  }

  /**
   * The value below which a part of all lies, up to the last look.
   *
   * @param percentile 0 to 100
   */
  public Duration percentile(double percentile) {
    return Distribution.time(all.getValueAtPercentile(percentile));
  }
}
