package dev.recentbest.client;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.skyband.BoardState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one read of a board's item returned. Any number of leaderboards come from it, of other
 * sizes, windows and instants, with no further request.
 *
 * @param state what the board holds; of one never written, nothing
 * @param item the item; empty when the board was never written
 * @param readAt when the table was asked
 * @param outage why the table could not be read since; empty when it could
 */
public record BoardSnapshot(
    BoardState state, Optional<BoardItem> item, Instant readAt, Optional<BoardUnavailable> outage) {
  static BoardSnapshot of(Optional<BoardItem> item, BoardState unwritten, Instant readAt) {
    return new BoardSnapshot(
        item.map(BoardItem::state).orElse(unwritten), item, readAt, Optional.empty());
  }

  /** The same, when a later read has failed. */
  BoardSnapshot during(BoardUnavailable failure) {
    return new BoardSnapshot(state, item, readAt, Optional.of(failure));
  }

  /**
   * When a play last changed the board: the creation time of the newest record in the item's last
   * write, in whole seconds; empty when there was none.
   */
  public Optional<Instant> lastChangeAt() {
    return item.flatMap(
        written ->
            written.newestSeenEpochSecond().stream().mapToObj(Instant::ofEpochSecond).findFirst());
  }

  /**
   * The best plays of a window that ends at an instant, and how they were come by.
   *
   * @throws IllegalArgumentException when k is not 1 to the board's size, or the window not whole
   *     seconds from 1 to the board's window
   */
  public ReadBoard board(Instant at, int k, Duration window) {
    return new ReadBoard(leaderboard(at, k, window), lastChangeAt(), readAt, outage);
  }

  /** The whole board at an instant, and how it was come by. */
  public ReadBoard board(Instant at) {
    return new ReadBoard(leaderboard(at), lastChangeAt(), readAt, outage);
  }

  /**
   * The best plays of a window that ends at an instant.
   *
   * @throws IllegalArgumentException when k is not 1 to the board's size, or the window not whole
   *     seconds from 1 to the board's window
   */
  public Leaderboard leaderboard(Instant at, int k, Duration window) {
    return Leaderboard.of(state, at, k, window);
  }

  /** The whole board at an instant: all its ranks, all its window. */
  public Leaderboard leaderboard(Instant at) {
    return leaderboard(at, state.rules().size(), state.rules().window());
  }
}
