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
 */
public record BoardSnapshot(BoardState state, Optional<BoardItem> item) {
  static BoardSnapshot of(Optional<BoardItem> item, BoardState unwritten) {
    return new BoardSnapshot(item.map(BoardItem::state).orElse(unwritten), item);
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
