package dev.recentbest.mapping;

import java.time.Duration;

/** Waits: the thread's sleep in a program, a note in a test. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Sleeps on the calling thread; returns early, with the interrupt flag set, when that is
   * interrupted.
   */
  Sleeper THREAD =
      duration -> {
        try {
          Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };

  /** Returns when the time has passed. */
  void sleep(Duration duration);
}
