package dev.recentbest.harness.demo.screen;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * The next play to leave a board by age.
 *
 * @param rank of the play now
 * @param at when it leaves
 * @param nextBest what its player is ranked with from then on, if nothing new comes; empty when
 *     with nothing
 */
public record Leaving(Play play, int rank, Instant at, Optional<Play> nextBest) {
  /**
   * Looks ahead.
   *
   * @param boards the board at any instant
   * @return empty when the board is
   */
  static Optional<Leaving> next(Leaderboard board, Function<Instant, Leaderboard> boards) {
    return board.plays().stream()
        .min(Comparator.comparing(play -> leavesAt(play, board)))
        .map(
            play -> {
              Instant at = leavesAt(play, board);
              Optional<Play> nextBest = Ranks.of(boards.apply(at)).playOf(play.player());
              return new Leaving(play, board.plays().indexOf(play) + 1, at, nextBest);
            });
  }

  /** All plays of a tick leave together, a window after the tick began. */
  static Instant leavesAt(Play play, Leaderboard board) {
    long tick = board.tick().toSeconds();
    long begin = Math.floorDiv(play.completedAtEpochSecond(), tick) * tick;
    return Instant.ofEpochSecond(begin).plus(board.window());
  }
}
