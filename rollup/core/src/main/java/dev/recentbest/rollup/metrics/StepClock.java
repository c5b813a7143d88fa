package dev.recentbest.rollup.metrics;

import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time that stands still until it is moved by one step. A process that is frozen between
 * invocations never skips a step, so that nothing that was measured in one is thrown away.
 */
public final class StepClock implements Clock {
  private final Duration step;
  private final AtomicLong steps = new AtomicLong();

  public StepClock(Duration step) {
    this.step = step;
  }

  /** Ends a step. */
  public void move() {
    steps.incrementAndGet();
  }

  @Override
  public long wallTime() {
    return steps.get() * step.toMillis();
  }

  @Override
  public long monotonicTime() {
    return steps.get() * step.toNanos();
  }
}
