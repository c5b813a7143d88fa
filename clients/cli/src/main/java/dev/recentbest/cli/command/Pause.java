package dev.recentbest.cli.command;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {
  /**
   * Returns when the time is over.
   *
   * @throws InterruptedException when the thread is interrupted before
   */
  void lasting(Duration time) throws InterruptedException;
}
