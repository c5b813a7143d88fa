package dev.recentbest.mapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One thread for the engine's steps and a few for the function. */
final class MappingThreads implements Scheduler, AsyncFunction {
  /** An invocation lasts 15 minutes at the most on AWS; nobody waits so long for an end here. */
  private static final Duration CLOSE_LIMIT = Duration.ofMinutes(1);

  private static final Duration IDLE_LIMIT = Duration.ofSeconds(10);

  private enum State {
    NEW,
    RUNNING,
    CLOSED
  }

  private final Clock clock;
  private final StreamFunction function;
  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
  private final ScheduledThreadPoolExecutor steps;
  private final ThreadPoolExecutor calls;

  MappingThreads(Clock clock, StreamFunction function) {
    this.clock = clock;
    this.function = function;
    this.steps = new ScheduledThreadPoolExecutor(1, daemons("event-source-mapping"));
    // At the end nobody waits for polls and pauses to come.
    steps.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    // No call waits for another one; there are no more than lanes of open shards, one call each.
    this.calls =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_LIMIT.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            daemons("stream-function"));
  }

  void start() {
    if (!state.compareAndSet(State.NEW, State.RUNNING)) {
      throw new IllegalStateException("must be new: state=" + state.get());
    }
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void at(Instant instant, Runnable step) {
    schedule(Duration.between(now(), instant), step);
  }

  @Override
  public void soon(Runnable step) {
    schedule(Duration.ZERO, step);
  }

  private void schedule(Duration pause, Runnable step) {
    try {
      var unused = steps.schedule(step, Math.max(0, pause.toNanos()), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // Closed: nothing is to come any more.
    }
  }

  @Override
  public void call(byte[] event, Consumer<FunctionOutcome> answered) {
    calls.execute(
        () -> {
          var outcome = FunctionOutcome.of(function, event);
          soon(() -> answered.accept(outcome));
        });
  }

  /**
   * Ends all threads.
   *
   * @param stop begins the end, as a step, and runs what it is given when it is reached
   */
  synchronized void close(Consumer<Runnable> stop) {
    if (state.getAndSet(State.CLOSED) == State.RUNNING) {
      var stopped = new CountDownLatch(1);
      soon(() -> stop.accept(stopped::countDown));
      await(() -> stopped.await(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    }
    end(calls);
    end(steps);
  }

  private static void end(ExecutorService executor) {
    executor.shutdown();
    if (!await(() -> executor.awaitTermination(1, TimeUnit.SECONDS))) {
      // A function that does not come back is told to, and then left alone: its thread is a daemon.
      executor.shutdownNow();
    }
  }

  private static boolean await(Wait wait) {
    try {
      return wait.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @FunctionalInterface
  private interface Wait {
    boolean await() throws InterruptedException;
  }
}
