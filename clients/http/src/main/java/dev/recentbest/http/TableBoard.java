package dev.recentbest.http;

import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.client.BoardUnavailable;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.document.BoardReading;
import dev.recentbest.model.item.BoardItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A board out of the score table. However many ask, one read at a time is under way, all who wait
 * for it share what comes of it, and for a moment after it nobody asks again.
 */
public final class TableBoard implements BoardSource {
  /** Ten reads a second at the most; far less than a second, which is what a cache may add. */
  static final Duration GOOD_FOR = Duration.ofMillis(100);

  private final LeaderboardReader reader;
  private final Clock clock;
  private Instant lastRead = Instant.MIN;

  /** What came of the last read: a sight or a failure. */
  private Supplier<BoardSight> last =
      () -> {
        throw new IllegalStateException("nothing was read yet");
      };

  /**
   * @param clock tells when the table answered
   */
  public TableBoard(LeaderboardReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public BoardSight look() {
    return newest().get();
  }

  private synchronized Supplier<BoardSight> newest() {
    Instant now = clock.instant();
    // A clock that was put back would have the last read lie ahead.
    if (now.isBefore(lastRead) || !now.minus(GOOD_FOR).isBefore(lastRead)) {
      last = read();
      lastRead = clock.instant();
    }
    return last;
  }

  private Supplier<BoardSight> read() {
    try {
      BoardSnapshot snapshot = reader.read();
      Optional<Instant> change = snapshot.item().flatMap(TableBoard::change);
      BoardSight sight =
          new BoardSight(snapshot.state(), new BoardReading(change, clock.instant(), false));
      return () -> sight;
    } catch (BoardUnavailable e) {
      return () -> {
        throw e;
      };
    }
  }

  private static Optional<Instant> change(BoardItem item) {
    OptionalLong newest = item.newestSeenEpochSecond();
    return newest.isPresent()
        ? Optional.of(Instant.ofEpochSecond(newest.getAsLong()))
        : Optional.empty();
  }
}
