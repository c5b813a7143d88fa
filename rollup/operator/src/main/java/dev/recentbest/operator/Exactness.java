package dev.recentbest.operator;

import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a board claims of itself. */
public final class Exactness {
  private Exactness() {}

  /** How many ranks, from the first on, are exact at an instant; zero when none is. */
  public static int exactRanks(BoardState board, Instant at) {
    int ranks = board.rules().size();
    while (ranks > 0 && !isExact(board, at, ranks)) {
      ranks--;
    }
    return ranks;
  }

  /**
   * In how many seconds all ranks are exact if nothing is written any more; empty when not within
   * two windows.
   */
  public static OptionalInt secondsToExact(BoardState board, Instant at) {
    long longest =
        2 * (board.rules().window().toSeconds() + board.rules().clockAllowance().toSeconds());
    int ranks = board.rules().size();
    for (int seconds = 0; seconds <= longest; seconds++) {
      if (isExact(board, at.plusSeconds(seconds), ranks)) {
        return OptionalInt.of(seconds);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether all ranks would be exact at an instant if the table were read from end to end. */
  public static boolean isRepairable(BoardState board, Instant at) {
    BoardState repaired =
        new BoardState(
            board.rules(),
            board.tickSeconds(),
            board.entries(),
            board.hidden(),
            Corrections.NONE,
            new Coverage(
                board.coverage().horizonEpochSecond(),
                OptionalLong.empty(),
                board.coverage().uncertainUntilEpochSecond()),
            board.streamLabel());
    return isExact(repaired, at, board.rules().size());
  }

  private static boolean isExact(BoardState board, Instant at, int ranks) {
    return board.isExact(at.getEpochSecond(), board.rules().window().toSeconds(), ranks);
  }
}
