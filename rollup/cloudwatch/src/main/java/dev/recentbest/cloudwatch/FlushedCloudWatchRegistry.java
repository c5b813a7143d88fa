package dev.recentbest.cloudwatch;

import dev.recentbest.rollup.metrics.FlushedMetrics;
import dev.recentbest.rollup.metrics.StepClock;
import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * Micrometer's registry for CloudWatch, whose steps end when it is flushed and at no other time.
 * Its own thread publishes what was counted in the last step that is over: in a process that is
 * frozen for longer than a step those counts are gone. Here a step is what lies between two
 * flushes, however long that takes.
 */
public final class FlushedCloudWatchRegistry extends CloudWatchMeterRegistry
    implements FlushedMetrics {
  /** Any length will do: the clock moves by whole steps. */
  private static final Duration STEP = Duration.ofSeconds(1);

  private final StepClock steps;

  FlushedCloudWatchRegistry(DirectClient client) {
    this(new StepClock(STEP), client);
  }

  private FlushedCloudWatchRegistry(StepClock steps, DirectClient client) {
    super(CloudWatchRegistries.config(STEP), steps, client);
    this.steps = steps;
    config().namingConvention(BoardData.NAMES);
  }

  /**
   * Sends what was measured since the last time. It never throws because of CloudWatch, and takes
   * about a second at the most: what could not be sent goes with the next flush.
   */
  @Override
  public synchronized void flush() {
    steps.move();
    publish();
  }

  @Override
  public MeterRegistry registry() {
    return this;
  }

  /** Starts nothing: {@link #flush} publishes. */
  @Override
  public void start(ThreadFactory threadFactory) {}
}
