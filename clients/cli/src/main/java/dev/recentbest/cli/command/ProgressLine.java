package dev.recentbest.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far something has come: on a terminal a line that is written over and over, elsewhere a line
 * now and then. Not thread-safe.
 */
public final class ProgressLine {
  private static final Duration ON_TERMINAL = Duration.ofMillis(500);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  /** ECMA-48: erases the rest of the line. */
  private static final String ERASE_REST = "\u001B[K";

  private final Edges edges;
  private final boolean interactive;
  private Instant next;
  private boolean open;

  public ProgressLine(Edges edges) {
    this.edges = edges;
    this.interactive = edges.output().terminal().interactive();
    this.next = edges.clock().instant().plus(interval());
  }

  /** Shows a line if it is time for one. */
  public void show(String line) {
    Instant now = edges.clock().instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(interval());
    if (interactive) {
      edges.output().err().print("\r" + line + ERASE_REST);
      edges.output().err().flush();
      open = true;
    } else {
      edges.output().err().println(line);
    }
  }

  /** Shows a line that stays. */
  public void say(String line) {
    edges.output().err().println((open ? "\r" : "") + line + (open ? ERASE_REST : ""));
    open = false;
  }

  /** Takes away a line that does not stay. */
  public void end() {
    if (open) {
      edges.output().err().print("\r" + ERASE_REST);
      edges.output().err().flush();
    }
    open = false;
  }

  /** How many rows of about how many, and how many a second. */
  public static String rows(long rows, long expected, Duration time) {
    long rate = rows * 1000 / Math.max(1, time.toMillis());
    String share = expected <= 0 ? "" : ", about " + Math.min(100, rows * 100 / expected) + " %";
    return String.format(Locale.ROOT, "read %,d rows%s, %,d a second", rows, share, rate);
  }

  private Duration interval() {
    return interactive ? ON_TERMINAL : ELSEWHERE;
  }
}
