package dev.recentbest.display;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A leaderboard as lines for people; times are UTC. No line is wider than the columns. */
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
    return new BoardText(ScreenSize.USUAL.columns(), Palette.NONE).lines(board);
  }

  /** A heading, a line for each rank, and what the board says of itself. */
  public List<String> lines(Leaderboard board) {
    return lines(board, play -> Remark.NONE);
  }

  /** The same, with a remark before the name of each player. */
  public List<String> lines(Leaderboard board, Function<Play, Remark> remarks) {
    return page(board, heading(board), remarks, footing(board)).lines();
  }

  /** The same lines, some of which can be left out. */
  public Page page(Leaderboard board) {
    return page(board, heading(board), play -> Remark.NONE, footing(board));
  }

  /** The same lines of a board with plays that ended well after its instant: it says so. */
  public Page overtaken(Leaderboard board) {
    String heading =
        "Best since " + Times.full(board.at().minus(board.window())) + " UTC, later plays too";
    return page(
        board,
        heading + ": it cannot tell that past",
        play -> Remark.NONE,
        line("not exact: later plays may hide others", Style.YELLOW));
  }

  private Page page(
      Leaderboard board, String heading, Function<Play, Remark> remarks, String footing) {
    List<Row> rows = rows(board, remarks);
    RowLayout layout = RowLayout.of(rows, new Times(board.window()).columns(), columns);
    Page page =
        new Page()
            .add(Page.Use.ESSENTIAL, line(heading, Style.BOLD))
            .add(Page.Use.ESSENTIAL, line(layout.header(), Style.DIM));
    rows.forEach(row -> page.add(Page.Use.RANK, rank(layout, row)));
    if (rows.isEmpty()) {
      page.add(Page.Use.RANK, line("   - no plays in this window", Style.PLAIN));
    }
    return page.add(Page.Use.ESSENTIAL, footing);
  }

  private static List<Row> rows(Leaderboard board, Function<Play, Remark> remarks) {
    Times times = new Times(board.window());
    List<Row> rows = new ArrayList<>();
    for (Play play : board.plays()) {
      String ended = times.of(Instant.ofEpochSecond(play.completedAtEpochSecond()));
      String leaves = times.of(board.leavesAt(play));
      rows.add(Row.of(rows.size() + 1, play, ended, leaves, remarks.apply(play)));
    }
    return rows;
  }

  /** Where there is no room for a name, the line is cut, and then it has no colours. */
  private String rank(RowLayout layout, Row row) {
    String plain = layout.line(row, Palette.NONE);
    return DisplayText.columns(plain) > columns
        ? DisplayText.cut(plain, columns)
        : layout.line(row, palette);
  }

  private static String heading(Leaderboard board) {
    return "Best of the " + words(board.window()) + " before " + Times.full(board.at()) + " UTC";
  }

  private String footing(Leaderboard board) {
    return board.exact()
        ? line("exact, to " + board.tick().toSeconds() + " s", Style.PLAIN)
        : line("not exact: plays may be missing", Style.YELLOW);
  }

  private String line(String text, Style style) {
    return palette.paint(DisplayText.cut(text, columns), style);
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
