package dev.recentbest.harness.demo.screen;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.Page;
import dev.recentbest.display.Palette;
import dev.recentbest.display.Style;
import dev.recentbest.harness.demo.screen.BoardEvent.LeftByAge;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A {@link Frame} as the lines of a terminal, each of them cut to its columns. */
public final class DemoScreen {
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
    return page(frame).lines();
  }

  /** The same lines, some of which can be left out. */
  public Page page(Frame frame) {
    Sight sight = frame.sight();
    Page page = head(frame).add(Page.Use.PLACE, line(frame.state(), Style.DIM));
    addRanks(page.add(Page.Use.SPACE, ""), sight);
    page.add(Page.Use.SPACE, "").add(Page.Use.ESSENTIAL, next(sight));
    addLeft(page, sight);
    return page.add(Page.Use.SPACE, "").addAll(Page.Use.FIGURES, figures(frame));
  }

  /** The lines that say how things are, without those of what happened. */
  List<String> summary(Frame frame) {
    Page page = head(frame);
    addRanks(page, frame.sight());
    return page.addAll(Page.Use.FIGURES, figures(frame)).lines();
  }

  private Page head(Frame frame) {
    return new Page().add(Page.Use.ESSENTIAL, line(heading(frame), Style.BOLD));
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

  private void addRanks(Page page, Sight sight) {
    Columns row = Columns.of(sight.board(), columns);
    String names = row.row("rank", "score", "ended", "leaves in", "change", "player");
    page.add(Page.Use.ESSENTIAL, line(names, Style.DIM));
    List<Play> plays = sight.board().plays();
    for (int i = 0; i < plays.size(); i++) {
      page.add(Page.Use.RANK, rank(i + 1, plays.get(i), sight, row));
    }
    if (plays.isEmpty()) {
      page.add(Page.Use.RANK, line("   - no plays in this window", Style.PLAIN));
    }
  }

  private String next(Sight sight) {
    String leaving =
        sight.next().map(next -> Sentences.next(next, sight.board().at())).orElse("nothing");
    return line("leaves next  " + leaving, Style.PLAIN);
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

  /** As many lines whether something left or not, so that those below stay where they are. */
  private void addLeft(Page page, Sight sight) {
    List<LeftByAge> left = sight.lastLeft();
    for (int i = 0; i < BoardWatch.EVENTS_KEPT; i++) {
      if (i < left.size()) {
        String label = i == 0 ? "left by age  " : "             ";
        String text = label + Sentences.left(left.get(i));
        page.add(Page.Use.HISTORY, line(text, i == 0 ? Style.CYAN : Style.DIM));
      } else {
        page.add(Page.Use.HISTORY, "");
      }
    }
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
