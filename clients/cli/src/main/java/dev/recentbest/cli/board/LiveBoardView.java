package dev.recentbest.cli.board;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Page;
import dev.recentbest.display.ScreenSize;
import dev.recentbest.display.Style;
import dev.recentbest.display.Terminal;
import java.util.List;

/** A board that stays in its place on a terminal. */
final class LiveBoardView implements BoardView {
  private final LiveScreen screen;
  private final Terminal terminal;
  private final BoardLines lines;
  private final String name;

  /**
   * @param name what to call the board
   */
  LiveBoardView(LiveScreen screen, Terminal terminal, String name) {
    this.screen = screen;
    this.terminal = terminal;
    this.lines = new BoardLines(terminal);
    this.name = name;
  }

  @Override
  public void show(Sighting sighting) {
    ScreenSize size = terminal.size();
    int columns = size.columns();
    Page page = lines.page(sighting, columns).add(Page.Use.SPACE, "");
    sighting.trouble().ifPresent(trouble -> mark(page, trouble, columns));
    page.addAll(Page.Use.PLACE, wrapped(name + ", every second; Ctrl-C ends", Style.DIM, columns));
    screen.show(page.lines(size.lines()));
  }

  /** Since when, in any case; why, where there is room. */
  private void mark(Page page, Sighting.Trouble trouble, int columns) {
    String when = "NOT READ since " + BoardLines.time(trouble.since()) + ", still trying: ";
    List<String> marked = wrapped(when + trouble.why(), Style.RED, columns);
    page.add(Page.Use.ESSENTIAL, marked.get(0));
    page.addAll(Page.Use.PLACE, marked.subList(1, marked.size()));
  }

  private List<String> wrapped(String text, Style style, int columns) {
    return DisplayText.wrapped(DisplayText.printable(text), columns).stream()
        .map(line -> terminal.palette().paint(line, style))
        .toList();
  }

  @Override
  public boolean isGone() {
    return false;
  }

  @Override
  public void close() {
    screen.close();
  }
}
