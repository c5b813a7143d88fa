package dev.recentbest.harness.demo;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Style;
import dev.recentbest.display.Terminal;
import dev.recentbest.harness.demo.screen.DemoScreen;
import dev.recentbest.harness.demo.screen.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One screen, drawn over and over; a note stays under it for a while. */
final class TerminalView implements View {
  private static final Duration NOTED_FOR = Duration.ofSeconds(10);

  private final LiveScreen screen;
  private final Terminal terminal;
  private final DemoScreen demo;
  private String note = "";
  private Instant notedUntil = Instant.MIN;

  TerminalView(LiveScreen screen, Terminal terminal) {
    this.screen = screen;
    this.terminal = terminal;
    this.demo = new DemoScreen(terminal.columns(), terminal.palette());
  }

  @Override
  public void preparing(String line, Instant now) {
    screen.show(List.of(DisplayText.cut(line, terminal.columns())));
  }

  @Override
  public void show(Frame frame, Instant now) {
    List<String> lines = new ArrayList<>(demo.lines(frame));
    if (now.isBefore(notedUntil)) {
      lines.add(terminal.palette().paint(note, Style.YELLOW));
    }
    screen.show(lines);
  }

  @Override
  public void note(String line, Instant now) {
    note = DisplayText.cut(DisplayText.printable(line), terminal.columns());
    notedUntil = now.plus(NOTED_FOR);
  }

  @Override
  public void close() {
    screen.close();
  }
}
