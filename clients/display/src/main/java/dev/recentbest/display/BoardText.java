package dev.recentbest.display;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A leaderboard as lines for people; times are UTC. No line is wider than the columns, as long as
 * ranks, scores and times leave a few of them for the players' names.
 */
public final class BoardText {
  private final int columns;
  private final Palette palette;

  /**
   * The text for an output.
   *
   * @param columns what fits into a line
   * @param palette the colours to use
   */
  public BoardText(int columns, Palette palette) {
    this.columns = columns;
    this.palette = palette;
  }

  /** Lines of 80 columns without colours. */
  public static List<String> of(Leaderboard board) {
    return new BoardText(Terminal.DEFAULT_COLUMNS, Palette.NONE).lines(board);
  }

  /** A heading, a line for each rank, and what the board says of itself. */
  public List<String> lines(Leaderboard board) {
    return lines(board, play -> Remark.NONE);
  }

  /** The same, with a remark before the name of each player. */
  public List<String> lines(Leaderboard board, Function<Play, Remark> remarks) {
    Times times = new Times(board.window());
    List<Row> rows = new ArrayList<>();
    for (Play play : board.plays()) {
      String ended = times.of(Instant.ofEpochSecond(play.completedAtEpochSecond()));
      String leaves = times.of(leaves(play, board));
      rows.add(Row.of(rows.size() + 1, play, ended, leaves, remarks.apply(play)));
    }
    RowLayout layout = RowLayout.of(rows, times.columns(), columns);
    List<String> lines = new ArrayList<>();
    lines.add(palette.paint(heading(board), Style.BOLD));
    lines.add(palette.paint(layout.header(), Style.DIM));
    rows.forEach(row -> lines.add(layout.line(row, palette)));
    if (rows.isEmpty()) {
      lines.add("   - no plays in this window");
    }
    lines.add(footing(board));
    return lines;
  }

  private static String heading(Leaderboard board) {
    return "Best of the " + words(board.window()) + " before " + Times.full(board.at()) + " UTC";
  }

  private String footing(Leaderboard board) {
    return board.exact()
        ? "exact, to " + board.tick().toSeconds() + " s"
        : palette.paint("not exact: plays may be missing", Style.YELLOW);
  }

  /** All plays of a tick leave together, a window after the tick began. */
  private static Instant leaves(Play play, Leaderboard board) {
    long tick = board.tick().toSeconds();
    long begin = Math.floorDiv(play.completedAtEpochSecond(), tick) * tick;
    return Instant.ofEpochSecond(begin).plus(board.window());
  }

  /** In the largest unit of which it has more than one, and no part of one. */
  private static String words(Duration window) {
    long seconds = window.toSeconds();
    if (seconds > 86_400 && seconds % 86_400 == 0) {
      return window.toDays() + " days";
    }
    if (seconds > 3600 && seconds % 3600 == 0) {
      return window.toHours() + " hours";
    }
    if (seconds > 60 && seconds % 60 == 0) {
      return window.toMinutes() + " minutes";
    }
    return seconds == 1 ? "second" : seconds + " seconds";
  }
}
