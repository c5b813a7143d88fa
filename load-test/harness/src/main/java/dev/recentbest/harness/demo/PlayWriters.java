package dev.recentbest.harness.demo;

import dev.recentbest.games.GeneratedPlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Several plays at a time, but those of one player in their order. After a failure nothing more is
 * written.
 */
final class PlayWriters implements PlaySink, AutoCloseable {
  private static final int LANES = 4;

  /** Then the giver waits: a queue that grows without end would hide that writing is too slow. */
  private static final int MOST_WAITING = 400;

  private final PlaySink sink;
  private final List<ExecutorService> lanes = new ArrayList<>();
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  /**
   * @param sink takes the plays; on several threads
   */
  PlayWriters(PlaySink sink) {
    this.sink = sink;
    for (int lane = 0; lane < LANES; lane++) {
      lanes.add(Executors.newSingleThreadExecutor(task -> new Thread(task, "demo-writer")));
    }
  }

  /** Waits while too many are under way. */
  @Override
  public void write(GeneratedPlay play) {
    room.acquireUninterruptibly();
    lanes.get(Math.floorMod(play.eventKey().hashCode(), LANES)).execute(() -> take(play));
  }

  /** Whether everything that it was given is written. */
  boolean isIdle() {
    return room.availablePermits() == MOST_WAITING;
  }

  /** Why writing ended; empty when it did not. */
  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Writes what it was given, and ends. */
  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdown);
    for (ExecutorService lane : lanes) {
      try {
        if (!lane.awaitTermination(1, TimeUnit.MINUTES)) {
          lane.shutdownNow();
        }
      } catch (InterruptedException e) {
        lane.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  private void take(GeneratedPlay play) {
    try {
      if (failure.get() == null) {
        sink.write(play);
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    } finally {
      room.release();
    }
  }
}
