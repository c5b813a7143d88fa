package dev.recentbest.harness.demo;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The games while they are played and written, on threads of their own. */
final class RunningGames implements AutoCloseable {
  private final Feed feed;
  private final PlayWriters writers;
  private final ExecutorService feeder =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "demo-games"));
  private final Future<?> feeding;

  /**
   * Starts to play.
   *
   * @param feed gives to the writers
   */
  RunningGames(Feed feed, PlayWriters writers) {
    this.feed = feed;
    this.writers = writers;
    this.feeding = feeder.submit(feed);
    feeder.shutdown();
  }

  /** Whether all plays from before the start are written. */
  boolean isPastWritten() {
    return feed.isLive() && writers.isIdle();
  }

  /** Why nothing more is written, if it is not that somebody wanted it. */
  Optional<Throwable> failure() {
    return writers.failure().<Throwable>map(e -> e).or(this::feedFailure);
  }

  private Optional<Throwable> feedFailure() {
    if (!feeding.isDone()) {
      return Optional.empty();
    }
    try {
      feeding.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.ofNullable(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Plays no more; when this returns, all that was played is written. */
  @Override
  public void close() {
    feed.stop();
    try {
      feeding.get();
    } catch (ExecutionException e) {
      // It is over either way; failure() tells of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writers.close();
  }
}
