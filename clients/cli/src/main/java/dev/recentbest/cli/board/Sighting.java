package dev.recentbest.cli.board;

import dev.recentbest.document.BoardReading;
import dev.recentbest.document.ReceivedBoard;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.time.Instant;
import java.util.Optional;

/**
 * A board as last seen.
 *
 * @param board the board
 * @param reading how whoever told it came by it; empty when it was read here
 * @param written whether it has ever been written
 * @param overtaken whether plays in it ended after its instant, by more than clocks may differ: the
 *     item keeps what leads since, not what led then
 * @param trouble why it could not be read since; empty when all is well
 */
record Sighting(
    Leaderboard board,
    Optional<BoardReading> reading,
    boolean written,
    boolean overtaken,
    Optional<Trouble> trouble) {
  /**
   * A time in which the board cannot be read.
   *
   * @param since when it was first noticed
   * @param why one line
   */
  record Trouble(Instant since, String why) {}

  /** The same board, which could not be read again; the first notice of it stays. */
  Sighting unreadable(Instant at, String why) {
    Instant since = trouble.map(Trouble::since).orElse(at);
    return new Sighting(board, reading, written, overtaken, Optional.of(new Trouble(since, why)));
  }

  /** Since when whoever told it could not read the table; empty when he can. */
  Optional<Instant> outdatedSince() {
    return reading.filter(BoardReading::outdated).map(BoardReading::readAt);
  }

  /** The board as one line of JSON. */
  String document() {
    return new ReceivedBoard(board, reading).document();
  }

  /** Whether a list of the ranks would look the same. */
  boolean showsTheSameAs(Sighting other) {
    return board.plays().equals(other.board.plays())
        && board.exact() == other.board.exact()
        && board.tick().equals(other.board.tick())
        && written == other.written
        && outdatedSince().isPresent() == other.outdatedSince().isPresent();
  }
}
