package dev.recentbest.http;

import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.document.BoardReading;

/**
 * A board out of the score table.
 *
 * @param reader says how many share a read, and for how long one is good enough
 */
public record TableBoard(LeaderboardReader reader) implements BoardSource {
  @Override
  public BoardSight look() {
    BoardSnapshot snapshot = reader.read();
    return new BoardSight(
        snapshot.state(),
        new BoardReading(
            snapshot.lastChangeAt(), snapshot.readAt(), snapshot.outage().isPresent()));
  }
}
