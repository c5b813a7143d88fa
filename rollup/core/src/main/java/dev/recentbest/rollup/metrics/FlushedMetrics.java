package dev.recentbest.rollup.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * Metrics of a process that may be frozen, or end, after any batch: they leave it when they are
 * flushed.
 */
public interface FlushedMetrics {
  /** What measures. */
  MeterRegistry registry();

  /**
   * Tells what was measured since the last time. Never fails because of who is told.
   *
   * @param timeLeft until the process may be ended; what cannot be told by then waits for the next
   *     flush
   */
  void flush(Duration timeLeft);
}
