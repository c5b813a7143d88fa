package dev.recentbest.rollup.merging;

import java.time.Duration;

/** How a caller waits. */
@FunctionalInterface
public interface Pause {
  /**
   * Returns after the given time, or earlier when the thread is interrupted; the interrupt flag is
   * then set.
   */
  void sleep(Duration time);
}
