package dev.recentbest.document;

import dev.recentbest.model.leaderboard.Leaderboard;
import java.util.Optional;

/**
 * What a board document says.
 *
 * @param board the leaderboard
 * @param reading how it was come by; empty where the document does not say
 */
public record ReceivedBoard(Leaderboard board, Optional<BoardReading> reading) {
  /** The document that says the same. */
  public String document() {
    return reading
        .map(known -> BoardDocument.of(board, known))
        .orElseGet(() -> BoardDocument.of(board));
  }
}
