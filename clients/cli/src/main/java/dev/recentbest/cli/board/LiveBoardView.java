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
    String whose = DisplayText.printable(name) + ", every second; Ctrl-C ends";
    picture.add(painted(DisplayText.cut(whose, terminal.columns()), Style.DIM));
    screen.show(picture);
  }

  private List<String> mark(Sighting.Trouble trouble) {
    String text = "NOT READ since " + BoardLines.time(trouble.since()) + ", still trying: ";
    return DisplayText.wrapped(DisplayText.printable(text + trouble.why()), terminal.columns())
        .stream()
        .map(line -> painted(line, Style.RED))
        .toList();
  }

  private String painted(String line, Style style) {
    return terminal.palette().paint(line, style);
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
