package dev.recentbest.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a score writer needs of the world besides its table. All of it must be safe for the threads
 * that write.
 *
 * @param clock tells when a play is written, from which its retention counts
 * @param nanoTime a time in nanoseconds that never goes back, for patience
 * @param random for the jitter between attempts
 * @param delay how to wait between attempts
 */
public record WriterEdges(Clock clock, LongSupplier nanoTime, RandomGenerator random, Delay delay) {
  /** How to do something later without holding a thread until then. */
  @FunctionalInterface
  public interface Delay {
    /** Runs what it is given after this time. */
    Executor after(Duration time);
  }

  /** The machine's own. Waiting takes no thread: the JDK's common timer wakes what waits. */
  public static WriterEdges ofThisMachine() {
    return new WriterEdges(
        Clock.systemUTC(), System::nanoTime, new Random(), WriterEdges::afterwards);
  }

  /** These edges with another clock. */
  public WriterEdges withClock(Clock other) {
    return new WriterEdges(other, nanoTime, random, delay);
  }

  private static Executor afterwards(Duration time) {
    return CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
