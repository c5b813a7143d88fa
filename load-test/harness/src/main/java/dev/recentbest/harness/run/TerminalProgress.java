package dev.recentbest.harness.run;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Terminal;
import java.util.ArrayList;
import java.util.List;

/** A few lines on a terminal, drawn over and over. */
final class TerminalProgress implements Progress {
  private final LiveScreen screen;
  private final Terminal terminal;
  private final String head;
  private String note = "";

  /**
   * @param head says what runs
   */
  TerminalProgress(LiveScreen screen, Terminal terminal, String head) {
    this.screen = screen;
    this.terminal = terminal;
    this.head = head;
  }

  @Override
  public void show(Status status) {
    List<String> lines = new ArrayList<>();
    for (String line : List.of(head, status.line(), note)) {
      lines.add(DisplayText.cut(DisplayText.printable(line), terminal.columns()));
    }
    screen.show(lines);
  }

  @Override
  public void note(String line) {
    note = "note: " + line;
  }

  @Override
  public void close() {
    screen.close();
  }
}
