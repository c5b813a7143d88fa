package dev.recentbest.cloudwatch;

import dev.recentbest.rollup.metrics.FlushedMetrics;
import dev.recentbest.rollup.metrics.StepClock;
import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
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
  private final MetricSender sender;

  /**
   * @param clock dates what is sent
   */
  FlushedCloudWatchRegistry(MetricSender sender, Clock clock) {
    this(new StepClock(STEP), sender, clock);
  }

  private FlushedCloudWatchRegistry(StepClock steps, MetricSender sender, Clock clock) {
    super(CloudWatchRegistries.config(STEP), steps, DirectClient.keeping(sender, clock));
    this.steps = steps;
    this.sender = sender;
    config().namingConvention(BoardData.NAMES);
  }

  /**
   * Sends what was measured since the last time. It never throws because of CloudWatch: what could
   * not be sent, or has not the time for a call that is not answered, goes with the next flush.
   */
  @Override
  public synchronized void flush(Duration timeLeft) {
    steps.move();
    publish();
    if (timeLeft.compareTo(CloudWatchRegistries.LONGEST_SENDING) >= 0) {
      sender.send();
    }
  }

  @Override
  public MeterRegistry registry() {
    return this;
  }

  /** Starts nothing: {@link #flush} publishes. */
  @Override
  public void start(ThreadFactory threadFactory) {}
}
