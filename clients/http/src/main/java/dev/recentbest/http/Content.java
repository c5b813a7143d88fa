package dev.recentbest.http;

import dev.recentbest.document.BoardDocument;
import dev.recentbest.document.BoardReading;
import dev.recentbest.document.SkybandDocument;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is answered to a question that can be answered.
 *
 * @param json the document
 * @param tag of what it shows
 * @param cacheControl what a cache may do with it
 */
record Content(String json, EntityTag tag, String cacheControl) {
  /**
   * A board at an instant. A cache may keep it until it changes by itself, and no longer.
   *
   * @param maxAge the most that a cache may keep it
   */
  static Content board(BoardSight sight, Instant now, Cut cut, Duration maxAge) {
    Leaderboard board = Leaderboard.of(sight.state(), now, cut.k(), cut.window());
    String shown = cut.k() + " " + BoardDocument.of(timeless(board), timeless(sight.reading()));
    return new Content(
        BoardDocument.of(board, sight.reading()),
        EntityTag.of(shown),
        keptFor(maxAge(board, now, maxAge)) + ", must-revalidate");
  }

  /**
   * All of a board, which is the same at any time until another play changes it.
   *
   * @param maxAge for how long a cache may keep it
   */
  static Content skyband(BoardSight sight, Duration maxAge) {
    String shown = SkybandDocument.of(sight.state(), timeless(sight.reading()));
    return new Content(
        SkybandDocument.of(sight.state(), sight.reading()), EntityTag.of(shown), keptFor(maxAge));
  }

  /** A document that changes with the program alone. */
  static Content lasting(String json, Duration maxAge) {
    return new Content(json, EntityTag.of(json), keptFor(maxAge));
  }

  /** Whole seconds, rounded down: a cache counts no others. */
  private static Duration maxAge(Leaderboard board, Instant now, Duration most) {
    return board
        .nextChangeAt()
        .map(next -> Duration.between(now, next))
        .filter(left -> left.compareTo(most) < 0)
        .orElse(most);
  }

  private static String keptFor(Duration maxAge) {
    return "public, max-age=" + maxAge.toSeconds();
  }

  /** Without what differs each time that the same board is read. */
  private static Leaderboard timeless(Leaderboard board) {
    return new Leaderboard(
        Instant.EPOCH,
        board.window(),
        board.tick(),
        board.exact(),
        Optional.empty(),
        board.plays());
  }

  private static BoardReading timeless(BoardReading reading) {
    return new BoardReading(Optional.empty(), Instant.EPOCH, reading.outdated());
  }
}
