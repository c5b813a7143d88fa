package dev.recentbest.harness.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks a running command to end, and lets whoever asked wait until it has. Thread-safe.
 *
 * <p>On Ctrl-C the JVM runs its shutdown hooks and then ends, wherever the command is: a hook that
 * {@link #askAndWait asks and waits} gives it the time to end well. A command that does not {@link
 * #listen} is not waited for.
 */
public final class StopSignal {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean heard;

  /** Says that the command will end when it is asked to. */
  public void listen() {
    heard = true;
  }

  /**
   * Waits until somebody asks.
   *
   * @param time the longest to wait
   * @return whether somebody has asked; true also when this thread is interrupted
   */
  public boolean await(Duration time) {
    try {
      return asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Asks the command to end. */
  public void ask() {
    asked.countDown();
  }

  /** Says that the command has ended. */
  public void end() {
    ended.countDown();
  }

  /**
   * Asks, and waits until the command has ended, if it listens.
   *
   * @param patience the longest to wait
   * @return whether there is nothing left to wait for
   */
  public boolean askAndWait(Duration patience) {
    ask();
    try {
      return !heard || ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
