package dev.recentbest.cli.board;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Style;
import dev.recentbest.display.Terminal;
import java.util.ArrayList;
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
    List<String> picture = new ArrayList<>(lines.of(sighting));
    picture.add("");
    sighting.trouble().ifPresent(trouble -> picture.addAll(mark(trouble)));
    picture.addAll(wrapped(name + ", every second; Ctrl-C ends", Style.DIM));
    screen.show(picture);
  }

  private List<String> mark(Sighting.Trouble trouble) {
    String when = "NOT READ since " + BoardLines.time(trouble.since()) + ", still trying: ";
    return wrapped(when + trouble.why(), Style.RED);
  }

  private List<String> wrapped(String text, Style style) {
    return DisplayText.wrapped(DisplayText.printable(text), terminal.columns()).stream()
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
