package dev.recentbest.display;

import java.io.Console;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the place where output goes.
 *
 * @param interactive whether a person is watching, on something that can move its cursor
 * @param palette the colours to use there
 * @param sizes how much fits there, at the time of asking
 */
public record Terminal(boolean interactive, Palette palette, Supplier<ScreenSize> sizes) {
  /** A terminal whose lines keep their width, and which has as many as usual. */
  public Terminal(boolean interactive, Palette palette, int columns) {
    this(interactive, palette, new ScreenSize(columns, ScreenSize.USUAL.rows()));
  }

  /** A terminal that keeps its size. */
  public Terminal(boolean interactive, Palette palette, ScreenSize size) {
    this(interactive, palette, () -> size);
  }

  /**
   * The terminal that this process runs in.
   *
   * @param environment the process environment: {@code TERM}, {@code NO_COLOR}, {@code COLUMNS},
   *     {@code LINES}
   * @param clock says when to ask for the size again
   */
  public static Terminal detect(Map<String, String> environment, Clock clock) {
    return of(hasConsole(), environment, Stty::size, clock);
  }

  /**
   * The same for a console that is known to be there, or not. {@code TERM=dumb} is no terminal to
   * draw on; a {@code NO_COLOR} that is not empty turns colours off (no-color.org). Of a terminal
   * that does not say how large it is, and of anything else, {@code COLUMNS} and {@code LINES} do,
   * where a shell exports them.
   */
  static Terminal of(
      boolean console,
      Map<String, String> environment,
      Supplier<Optional<ScreenSize>> asked,
      Clock clock) {
    boolean interactive = console && !"dumb".equals(environment.get("TERM"));
    boolean coloured = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    ScreenSize said =
        new ScreenSize(
            number(environment.get("COLUMNS"), ScreenSize.USUAL.columns()),
            number(environment.get("LINES"), ScreenSize.USUAL.rows()));
    return new Terminal(
        interactive,
        new Palette(coloured),
        interactive ? new FollowedSize(asked, said, clock) : () -> said);
  }

  /** How much fits there now. */
  public ScreenSize size() {
    return sizes.get();
  }

  /** How many characters fit into a line now. */
  public int columns() {
    return size().columns();
  }

  private static int number(@Nullable String text, int otherwise) {
    return text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : otherwise;
  }

  /**
   * Whether input and output are a terminal. From JDK 22 on there always is a console, and one has
   * to ask it; before, its presence was the answer.
   */
  @SuppressWarnings("SystemConsoleNull") // Null before JDK 22 says what isTerminal says since.
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      Method isTerminal = Console.class.getMethod("isTerminal");
      return (boolean) isTerminal.invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
