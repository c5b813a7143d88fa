package dev.recentbest.harness.replay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What other threads have to say to the replay: it is run on the replay's own thread, in the order
 * in which it came. So the replay keeps its accounts alone.
 */
final class News {
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  /** Leaves something to be run; from any thread. */
  void post(Runnable item) {
    waiting.add(item);
  }

  /** Runs what is there. */
  void take() {
    for (Runnable item = waiting.poll(); item != null; item = waiting.poll()) {
      item.run();
    }
  }

  /** Runs what is there, or waits for something; returns early when the thread is interrupted. */
  void takeWithin(Duration time) {
    try {
      Optional.ofNullable(waiting.poll(time.toMillis(), TimeUnit.MILLISECONDS))
          .ifPresent(Runnable::run);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    take();
  }
}
