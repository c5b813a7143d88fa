package dev.recentbest.harness.demo;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Page;
import dev.recentbest.display.ScreenSize;
import dev.recentbest.display.Style;
import dev.recentbest.display.Terminal;
import dev.recentbest.harness.demo.screen.DemoScreen;
import dev.recentbest.harness.demo.screen.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One screen, drawn over and over; a note stays under it for a while. */
final class TerminalView implements View {
  private static final Duration NOTED_FOR = Duration.ofSeconds(10);

  private final LiveScreen screen;
  private final Terminal terminal;
  private String note = "";
  private Instant notedUntil = Instant.MIN;

  TerminalView(LiveScreen screen, Terminal terminal) {
    this.screen = screen;
    this.terminal = terminal;
  }

  @Override
  public void preparing(String line, Instant now) {
    screen.show(List.of(DisplayText.cut(line, terminal.columns())));
  }

  @Override
  public void show(Frame frame, Instant now) {
    ScreenSize size = terminal.size();
    Page page = new DemoScreen(size.columns(), terminal.palette()).page(frame);
    if (now.isBefore(notedUntil)) {
      String line = DisplayText.cut(note, size.columns());
      page.add(Page.Use.ESSENTIAL, terminal.palette().paint(line, Style.YELLOW));
    }
    screen.show(page.lines(size.lines()));
  }

  @Override
  public void note(String line, Instant now) {
    note = DisplayText.printable(line);
    notedUntil = now.plus(NOTED_FOR);
  }

  @Override
  public void close() {
    screen.close();
  }
}
