package dev.recentbest.rollup.rebuild;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.Ticks;
import dev.recentbest.model.skyband.BoardState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The plays of a scan that a board can still be asked for, all of them: what stands above them now
 * may be gone by the time of the write. The newest of them move the horizon as records would, so
 * that a table's whole past does not have to be kept. Not thread-safe.
 */
final class LivePlays {
  /** Plays are sorted out when there are twice as many as the last time, and so many more. */
  private static final int FEWEST = 1000;

  private final BoardState board;
  private final long reachSeconds;
  private List<Play> plays = new ArrayList<>();
  private OptionalLong newestEpochSecond = OptionalLong.empty();
  private int sortOutAt = FEWEST;

  /**
   * @param board says how far back it can be asked
   */
  LivePlays(BoardState board) {
    this.board = board;
    this.reachSeconds =
        board.rules().window().toSeconds() + board.rules().clockAllowance().toSeconds();
  }

  /**
   * Adds a page of plays.
   *
   * @param nowEpochSecond not earlier than the answer: a play may be dated ahead of it
   */
  void add(List<Play> page, long nowEpochSecond) {
    for (Play play : page) {
      long vouchedFor = Math.min(play.completedAtEpochSecond(), nowEpochSecond);
      if (newestEpochSecond.isEmpty() || vouchedFor > newestEpochSecond.getAsLong()) {
        newestEpochSecond = OptionalLong.of(vouchedFor);
      }
      if (!isPast(play)) {
        plays.add(play);
      }
    }
    if (plays.size() >= sortOutAt) {
      plays.removeIf(this::isPast);
      sortOutAt = 2 * plays.size() + FEWEST;
    }
  }

  private boolean isPast(Play play) {
    return board.isExpired(play)
        || (newestEpochSecond.isPresent()
            && tick(play.completedAtEpochSecond())
                <= tick(newestEpochSecond.getAsLong() - reachSeconds));
  }

  private long tick(long epochSecond) {
    return Ticks.of(epochSecond, board.tickSeconds());
  }

  int count() {
    return plays.size();
  }

  List<Play> list() {
    return List.copyOf(plays);
  }

  /** The latest instant that the plays of the scan vouch for; empty when there was none. */
  OptionalLong newestEpochSecond() {
    return newestEpochSecond;
  }
}
