package dev.recentbest.harness.replay;

import dev.recentbest.display.DisplayText;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Says now and then how far a replay is: over one line on a terminal, in a line every few seconds
 * elsewhere.
 */
public final class Progress {
  private static final Duration ON_TERMINAL = Duration.ofMillis(500);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);
  private static final String ERASE_LINE = "\r\u001B[2K";

  private final PrintStream out;
  private final boolean terminal;
  private final Clock clock;
  private final Instant start;
  private Instant next;

  public Progress(PrintStream out, boolean terminal, Clock clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.instant();
    this.next = start.plus(interval());
  }

  void lines(long count) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(interval());
    double seconds = Duration.between(start, now).toMillis() / 1000.0;
    String text = String.format(Locale.ROOT, "%,d lines, %,.0f lines/s", count, count / seconds);
    if (terminal) {
      out.print(ERASE_LINE + text);
      out.flush();
    } else {
      out.println(text);
    }
  }

  /** Prints a line that stays; it may repeat what stands in the input. */
  public void note(String line) {
    out.println((terminal ? ERASE_LINE : "") + DisplayText.printable(line));
  }

  void end() {
    if (terminal) {
      out.print(ERASE_LINE);
      out.flush();
    }
  }

  private Duration interval() {
    return terminal ? ON_TERMINAL : ELSEWHERE;
  }
}
