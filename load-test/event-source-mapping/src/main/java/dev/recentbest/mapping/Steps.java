package dev.recentbest.mapping;

import java.time.Instant;
import java.util.Optional;

/**
 * Runs the engine's steps on its scheduler, and ends the engine when one of them throws. After each
 * step the engine takes stock.
 */
final class Steps {
  private final Scheduler scheduler;
  private final Runnable afterEach;
  private boolean running = true;
  private volatile Optional<RuntimeException> failure = Optional.empty();

  Steps(Scheduler scheduler, Runnable afterEach) {
    this.scheduler = scheduler;
    this.afterEach = afterEach;
  }

  Instant now() {
    return scheduler.now();
  }

  void at(Instant instant, Runnable step) {
    scheduler.at(instant, () -> run(step));
  }

  void soon(Runnable step) {
    scheduler.soon(() -> run(step));
  }

  /** Whether new work may begin. */
  boolean isRunning() {
    return running;
  }

  void stop() {
    running = false;
  }

  /** Why the engine stopped by itself. */
  Optional<RuntimeException> failure() {
    return failure;
  }

  /** Runs a step now. */
  void run(Runnable step) {
    attempt(step);
    attempt(afterEach);
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      fail(e);
    } catch (Error e) {
      fail(new IllegalStateException("the event source mapping is broken: " + e, e));
    }
  }

  private void fail(RuntimeException e) {
    running = false;
    failure = failure.or(() -> Optional.of(e));
  }
}
