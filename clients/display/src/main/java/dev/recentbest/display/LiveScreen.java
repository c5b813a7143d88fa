package dev.recentbest.display;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * A terminal on which one picture takes the place of another. The cursor is hidden and lines do not
 * wrap until the screen is closed, which happens at the latest when the process ends. Safe for many
 * threads: a picture is drawn whole, and none after the end.
 */
public final class LiveScreen implements AutoCloseable {
  // ECMA-48 and the private modes of the DEC VT series, which every emulator of today understands.
  private static final String HIDE_CURSOR = "\u001B[?25l";
  private static final String SHOW_CURSOR = "\u001B[?25h";
  private static final String CUT_LONG_LINES = "\u001B[?7l";
  private static final String WRAP_LONG_LINES = "\u001B[?7h";
  private static final String CLEAR = "\u001B[2J";
  private static final String HOME = "\u001B[H";
  private static final String ERASE_REST_OF_LINE = "\u001B[K";
  private static final String ERASE_BELOW = "\u001B[J";

  private final PrintStream out;
  private boolean closed;

  private LiveScreen(PrintStream out) {
    this.out = out;
  }

  /**
   * Clears the terminal.
   *
   * @param out leads to an interactive {@link Terminal}
   * @param atExit is given what must run when the process ends early: a shutdown hook
   */
  public static LiveScreen open(PrintStream out, Consumer<Runnable> atExit) {
    LiveScreen screen = new LiveScreen(out);
    atExit.accept(screen::close);
    screen.print(HIDE_CURSOR + CUT_LONG_LINES + CLEAR);
    return screen;
  }

  /**
   * Draws a picture over the one before, without a moment in which the screen is empty. More lines
   * than {@link ScreenSize#lines()} would push the first ones out at the top.
   */
  public synchronized void show(List<String> lines) {
    if (closed) {
      return;
    }
    StringBuilder picture = new StringBuilder(HOME);
    // Erased before it is written: behind a line as wide as the terminal the cursor still stands
    // on the last character.
    lines.forEach(line -> picture.append(ERASE_REST_OF_LINE).append(line).append('\n'));
    print(picture.append(ERASE_BELOW).toString());
  }

  /** Leaves the last picture where it is and gives the terminal back. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      print(WRAP_LONG_LINES + SHOW_CURSOR);
    }
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }
}
