package dev.recentbest.model.item;

import dev.recentbest.model.skyband.BoardState;
import java.util.OptionalLong;

/**
 * A board as it is stored: what one GetItem returns.
 *
 * @param state the board
 * @param token the write that stored it
 * @param newestSeenEpochSecond the creation time of the newest record that was merged in a write;
 *     empty before the first
 */
public record BoardItem(BoardState state, WriteToken token, OptionalLong newestSeenEpochSecond) {
  /**
   * Whether the board of the whole window is exact now and, as long as nothing is written, at every
   * later moment. Conservative: without new records an inexact board may become exact before its
   * item says so.
   */
  public boolean isExact() {
    if (newestSeenEpochSecond.isEmpty()) {
      return state.coverage().knownSinceEpochSecond().isEmpty();
    }
    return state.isExact(
        newestSeenEpochSecond.getAsLong(),
        state.rules().window().toSeconds(),
        state.rules().size());
  }
}
