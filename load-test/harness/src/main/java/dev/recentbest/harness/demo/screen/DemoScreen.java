package dev.recentbest.harness.demo.screen;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.Palette;
import dev.recentbest.display.Style;
import dev.recentbest.harness.demo.screen.BoardEvent.LeftByAge;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A {@link Frame} as the lines of a terminal, each of them cut to its columns. */
public final class DemoScreen {
  /** What fits into the 24 lines of a small terminal with everything else. */
  private static final int MOST_RANKS = 10;

  /** What leaves within that stands out. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final int columns;
  private final Palette palette;

  public DemoScreen(int columns, Palette palette) {
    this.columns = columns;
    this.palette = palette;
  }

  /** The lines from top to bottom. */
  public List<String> lines(Frame frame) {
    Sight sight = frame.sight();
    List<String> lines = new ArrayList<>();
    lines.add(line(heading(frame), Style.BOLD));
    lines.add(line(frame.state(), Style.DIM));
    lines.add("");
    lines.addAll(ranks(sight));
    lines.add("");
    lines.add(
        line(
            "leaves next  "
                + sight
                    .next()
                    .map(next -> Sentences.next(next, sight.board().at()))
                    .orElse("nothing"),
            Style.PLAIN));
    lines.addAll(left(sight));
    lines.add("");
    lines.addAll(figures(frame));
    return lines;
  }

  /** The lines that say how things are, without those of what happened. */
  List<String> summary(Frame frame) {
    List<String> lines = new ArrayList<>();
    lines.add(line(heading(frame), Style.BOLD));
    lines.addAll(ranks(frame.sight()));
    lines.addAll(figures(frame));
    return lines;
  }

  private static String heading(Frame frame) {
    Leaderboard board = frame.sight().board();
    return "Best of the "
        + Words.window(board.window())
        + " before "
        + Words.full(board.at())
        + " UTC"
        + (frame.speed() == 1 ? "" : ", at speed " + frame.speed());
  }

  private List<String> ranks(Sight sight) {
    Columns row = Columns.of(sight.board(), columns);
    List<String> lines = new ArrayList<>();
    lines.add(line(row.row("rank", "score", "ended", "leaves in", "change", "player"), Style.DIM));
    List<Play> plays = sight.board().plays();
    for (int i = 0; i < Math.min(plays.size(), MOST_RANKS); i++) {
      lines.add(rank(i + 1, plays.get(i), sight, row));
    }
    if (plays.isEmpty()) {
      lines.add(line("   - no plays in this window", Style.PLAIN));
    }
    return lines;
  }

  private String rank(int rank, Play play, Sight sight, Columns row) {
    Leaderboard board = sight.board();
    Duration left = Duration.between(board.at(), Leaving.leavesAt(play, board));
    Mark mark = sight.markOf(play.player());
    String text =
        row.row(
            Integer.toString(rank),
            Words.score(play),
            Words.timeOfDay(Instant.ofEpochSecond(play.completedAtEpochSecond())),
            Words.span(left),
            mark.text(),
            Words.name(play, row.name()));
    boolean marked = !mark.equals(Mark.NONE);
    return line(
        text, marked ? mark.style() : left.compareTo(SOON) < 0 ? Style.YELLOW : Style.PLAIN);
  }

  private List<String> left(Sight sight) {
    List<String> lines = new ArrayList<>();
    for (LeftByAge left : sight.lastLeft()) {
      String label = lines.isEmpty() ? "left by age  " : "             ";
      lines.add(line(label + Sentences.left(left), lines.isEmpty() ? Style.CYAN : Style.DIM));
    }
    while (lines.size() < BoardWatch.EVENTS_KEPT) {
      lines.add("");
    }
    return lines;
  }

  private List<String> figures(Frame frame) {
    Leaderboard board = frame.sight().board();
    return List.of(
        line(Sentences.traffic(frame.figures()), Style.PLAIN),
        line(Sentences.work(frame.figures()), Style.PLAIN),
        line(
            Sentences.item(frame.figures()) + "; " + Sentences.exactness(board),
            board.exact() ? Style.PLAIN : Style.YELLOW));
  }

  private String line(String text, Style style) {
    return palette.paint(DisplayText.cut(text, columns), style);
  }
}
