package dev.recentbest.http;

import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.document.BoardReading;
import dev.recentbest.model.item.BoardItem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A board out of the score table, read anew for each look. */
public final class TableBoard implements BoardSource {
  private final LeaderboardReader reader;
  private final Clock clock;

  /**
   * @param clock tells when the table answered
   */
  public TableBoard(LeaderboardReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public BoardSight look() {
    BoardSnapshot snapshot = reader.read();
    return new BoardSight(
        snapshot.state(),
        new BoardReading(snapshot.item().flatMap(TableBoard::change), clock.instant(), false));
  }

  private static Optional<Instant> change(BoardItem item) {
    OptionalLong newest = item.newestSeenEpochSecond();
    return newest.isPresent()
        ? Optional.of(Instant.ofEpochSecond(newest.getAsLong()))
        : Optional.empty();
  }
}
