package dev.recentbest.harness.run;

import dev.recentbest.display.DisplayText;
import java.io.PrintStream;
import java.time.Duration;

/** Plain lines, for where there is no terminal; few of them. */
final class PlainProgress implements Progress {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PrintStream out;
  private Duration next = BETWEEN_LINES;

  PlainProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(Status status) {
    if (status.second().at().compareTo(next) >= 0) {
      out.println(DisplayText.printable(status.line()));
      next = status.second().at().plus(BETWEEN_LINES);
    }
  }

  @Override
  public void note(String line) {
    out.println("note: " + DisplayText.printable(line));
  }

  @Override
  public void close() {}
}
