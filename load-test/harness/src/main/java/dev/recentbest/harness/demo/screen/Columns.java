package dev.recentbest.harness.demo.screen;

import dev.recentbest.model.leaderboard.Leaderboard;
import java.util.Locale;

/**
 * The columns of a board's rows. Names come last: how wide a terminal draws them is nobody's to
 * know for certain.
 *
 * @param score the columns of the scores
 * @param withEnds whether there is room for when games ended
 * @param name what is left for names
 */
record Columns(int score, boolean withEnds, int name) {
  private static final int FEWEST_SCORE = 10;
  private static final int FEWEST_NAME = 8;

  /** Where there are fewer the ends of games are left out. */
  private static final int FOR_ENDS = 60;

  static Columns of(Leaderboard board, int columns) {
    int score =
        board.plays().stream()
            .mapToInt(play -> Words.score(play).length())
            .reduce(FEWEST_SCORE, Math::max);
    Columns nameless = new Columns(score, columns >= FOR_ENDS, 0);
    int left = columns - nameless.row("", "", "", "", "", "").length();
    return new Columns(score, nameless.withEnds, Math.max(left, FEWEST_NAME));
  }

  String row(
      String rank, String points, String ended, String leaves, String change, String player) {
    String ends = withEnds ? String.format(Locale.ROOT, "%-8s  ", ended) : "";
    return String.format(
            Locale.ROOT, "%4s %" + score + "s  %s%9s  %-8s  ", rank, points, ends, leaves, change)
        + player;
  }
}
