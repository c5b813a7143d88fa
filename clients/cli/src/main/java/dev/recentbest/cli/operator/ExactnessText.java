package dev.recentbest.cli.operator;

import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.operator.Exactness;
import java.time.Instant;
import java.util.OptionalInt;

/** What a board claims of itself, for people. */
final class ExactnessText {
  private ExactnessText() {}

  static String of(BoardState board, Instant at) {
    int ranks = Exactness.exactRanks(board, at);
    if (ranks == board.rules().size()) {
      return "the board says that it is exact";
    }
    OptionalInt seconds = Exactness.secondsToExact(board, at);
    boolean repairable = Exactness.isRepairable(board, at);
    String until;
    if (seconds.isPresent()) {
      String rebuild = repairable ? "or after a rebuild" : "and no rebuild can shorten that";
      until = "all will be in " + seconds.getAsInt() + " s, " + rebuild;
    } else {
      until = repairable ? "a rebuild is needed" : "no rebuild can change that";
    }
    return "the board says that "
        + (ranks == 0 ? "none of its ranks is" : "only its first " + ranks + " ranks are")
        + " exact: "
        + until;
  }
}
