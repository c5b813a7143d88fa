package dev.recentbest.harness.demo;

import dev.recentbest.display.DisplayText;
import dev.recentbest.harness.demo.screen.Frame;
import dev.recentbest.harness.demo.screen.PlainLog;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lines that stay, a few every some seconds. */
final class PlainView implements View {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  /** A failure that repeats itself must not fill a log. */
  private static final int MOST_NOTES = 20;

  private final PrintStream out;
  private final PlainLog log;
  private Instant nextLine = Instant.MIN;
  private int notes;
  private Optional<Frame> last = Optional.empty();

  PlainView(PrintStream out, int columns) {
    this.out = out;
    this.log = new PlainLog(columns);
  }

  @Override
  public void preparing(String line, Instant now) {
    if (!now.isBefore(nextLine)) {
      nextLine = now.plus(BETWEEN_LINES);
      out.println(line);
    }
  }

  @Override
  public void show(Frame frame, Instant now) {
    log.lines(frame, now).forEach(out::println);
    last = Optional.of(frame);
  }

  @Override
  public void note(String line, Instant now) {
    notes++;
    if (notes <= MOST_NOTES) {
      out.println("note: " + DisplayText.printable(line));
    }
    if (notes == MOST_NOTES) {
      out.println("note: there are more notes, which are not shown");
    }
  }

  /** The last board, whole. */
  @Override
  public void close() {
    last.map(log::board).ifPresent(lines -> lines.forEach(out::println));
  }
}
