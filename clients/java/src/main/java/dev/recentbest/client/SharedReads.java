package dev.recentbest.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One read of a board for all who ask while it is under way, and for a while after it. Safe for
 * many threads; no lock is held while a request is under way.
 *
 * <p>Reads do not overlap: the next one begins after everybody who waits for this one has its
 * result. So whoever asks never gets an older board than somebody had got before he asked.
 */
final class SharedReads {
  /**
   * After a failure, how long the table is left alone while a last good board stands in for it,
   * however short the cache: a request that gets no answer takes seconds of whoever asks.
   */
  private static final Duration SHORTEST_OUTAGE = Duration.ofSeconds(1);

  private final StoredBoard table;
  private final Clock clock;
  private final ReaderSettings settings;

  private Optional<Result> held = Optional.empty();
  private @Nullable CompletableFuture<Optional<Result>> underWay;

  /** Touched only by the one who asks, and handed on with what is under way. */
  private Optional<BoardSnapshot> lastGood = Optional.empty();

  /**
   * @param clock tells how old an answer is
   */
  SharedReads(StoredBoard table, Clock clock, ReaderSettings settings) {
    this.table = table;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * What a read came to.
   *
   * @param snapshot the board, good or marked; empty when there was none to give
   * @param failure why there is none or it is marked; empty when it is good
   * @param from when the table was asked
   * @param until when it is to be asked again
   */
  private record Result(
      Optional<BoardSnapshot> snapshot,
      Optional<BoardUnavailable> failure,
      Instant from,
      Instant until) {
    /** A clock that was set back makes nothing fresh. */
    boolean isFreshAt(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }

    /** Each thread gets an exception of its own, with the first one for a cause. */
    BoardSnapshot get() {
      return snapshot.orElseThrow(
          () -> {
            BoardUnavailable first = failure.orElseThrow();
            return new BoardUnavailable(String.valueOf(first.getMessage()), first);
          });
    }
  }

  /**
   * The board.
   *
   * @throws BoardUnavailable when it cannot be read, and there is none to show instead; also when
   *     this thread is interrupted while it waits
   */
  BoardSnapshot read() {
    while (true) {
      CompletableFuture<Optional<Result>> awaited;
      synchronized (this) {
        if (held.isPresent() && held.get().isFreshAt(clock.instant())) {
          return held.get().get();
        }
        awaited = underWay;
        if (awaited == null) {
          underWay = new CompletableFuture<>();
        }
      }
      Optional<Result> result = awaited == null ? askForAll() : await(awaited);
      if (result.isPresent()) {
        return result.get().get();
      }
      // Whoever asked was interrupted, which is no fault of the table's: ask again.
    }
  }

  /**
   * Asks the table, and hands the result to everybody who waits, whatever comes of it: nothing when
   * this thread was interrupted, and a failure when it failed in a way that tables do not.
   */
  private Optional<Result> askForAll() {
    Optional<Result> result = Optional.empty();
    try {
      result = Optional.of(ask());
      return result;
    } finally {
      land(result);
    }
  }

  private void land(Optional<Result> result) {
    CompletableFuture<Optional<Result>> landing;
    synchronized (this) {
      landing = underWay;
      underWay = null;
      if (result.isPresent()) {
        held = result;
      }
    }
    if (landing == null) {
      return;
    }
    if (result.isPresent() || Thread.currentThread().isInterrupted()) {
      landing.complete(result);
    } else {
      landing.cancel(false);
    }
  }

  private Result ask() {
    Instant from = clock.instant();
    try {
      BoardSnapshot good = table.read();
      lastGood = Optional.of(good);
      return new Result(lastGood, Optional.empty(), from, from.plus(settings.cacheFor()));
    } catch (BoardUnavailable e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return instead(e, from);
    }
  }

  private Result instead(BoardUnavailable failure, Instant from) {
    Instant now = clock.instant();
    Optional<BoardSnapshot> marked =
        lastGood
            .filter(good -> now.isBefore(good.readAt().plus(settings.lastGoodFor(good))))
            .map(good -> good.during(failure));
    Duration pause =
        marked.isPresent() && settings.cacheFor().compareTo(SHORTEST_OUTAGE) < 0
            ? SHORTEST_OUTAGE
            : settings.cacheFor();
    return new Result(marked, Optional.of(failure), from, now.plus(pause));
  }

  private Optional<Result> await(CompletableFuture<Optional<Result>> awaited) {
    try {
      return awaited.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw table.unavailable("interrupted while another thread was reading it", e);
    } catch (CancellationException e) {
      throw table.unavailable("another thread failed that was reading it for all", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a read is never completed by an exception", e);
    }
  }
}
