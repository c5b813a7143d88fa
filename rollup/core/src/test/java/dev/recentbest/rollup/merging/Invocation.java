package dev.recentbest.rollup.merging;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of a function that is carried out request by request, so that anything can happen
 * between two of its requests. Its thread and the test's never run at the same time.
 */
final class Invocation {
  private final Thread thread;
  private final Semaphore letThrough = new Semaphore(0);
  private final Semaphore handedBack = new Semaphore(0);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile boolean over;
  private volatile boolean killed;

  /** Starts the work; returns when its first request is about to arrive, or when it is over. */
  Invocation(Runnable work) {
    this.thread = new Thread(() -> run(work), "invocation");
    thread.setDaemon(true);
    thread.start();
    handedBack.acquireUninterruptibly();
  }

  private void run(Runnable work) {
    CURRENT.set(this);
    try {
      work.run();
    } catch (Killed e) {
      // That was the wish.
    } catch (RuntimeException | Error e) {
      failure.set(e);
    }
    over = true;
    handedBack.release();
  }

  private static final ThreadLocal<@Nullable Invocation> CURRENT = new ThreadLocal<>();

  /** Where every request waits; outside of an invocation it passes. */
  static void gate() {
    Invocation current = CURRENT.get();
    if (current != null) {
      current.handedBack.release();
      current.letThrough.acquireUninterruptibly();
      if (current.killed) {
        throw new Killed();
      }
    }
  }

  boolean isOver() {
    return over;
  }

  /** Lets one request through; returns when the next is about to arrive, or when all is over. */
  void step() {
    if (!over) {
      letThrough.release();
      handedBack.acquireUninterruptibly();
      Throwable thrown = failure.get();
      if (thrown != null) {
        throw new AssertionError("an invocation failed", thrown);
      }
    }
  }

  /** Lets all requests through. */
  void finish() {
    while (!over) {
      step();
    }
  }

  /** Ends it before its next request. */
  void kill() {
    killed = true;
    finish();
  }

  private static final class Killed extends RuntimeException {
    Killed() {
      super("killed", null, false, false);
    }
  }
}
