package dev.recentbest.mapping;

import java.time.Instant;

/**
 * Runs the steps of a {@link MappingEngine}, one at a time and each to its end before the next: the
 * only source of time that the engine knows. A thread with a clock in production; a queue in
 * virtual time in a test.
 */
public interface Scheduler {
  /** The present moment. It does not go back while a step runs. */
  Instant now();

  /** Runs a step at an instant, or as soon as may be if that has passed. */
  void at(Instant instant, Runnable step);

  /** Runs a step after those that wait already. */
  void soon(Runnable step);
}
