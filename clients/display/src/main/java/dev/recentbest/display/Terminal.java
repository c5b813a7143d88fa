package dev.recentbest.display;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * What is known of the place where output goes.
 *
 * @param interactive whether a person is watching, on something that can move its cursor
 * @param palette the colours to use there
 * @param columns how many characters fit into a line
 */
public record Terminal(boolean interactive, Palette palette, int columns) {
  /** What a line may take where nobody says how wide it is. */
  public static final int DEFAULT_COLUMNS = 80;

  private static final int FEWEST_COLUMNS = 20;
  private static final int MOST_COLUMNS = 1000;

  /**
   * The terminal that this process runs in.
   *
   * @param environment the process environment: {@code TERM}, {@code NO_COLOR}, {@code COLUMNS}
   */
  public static Terminal detect(Map<String, String> environment) {
    return of(hasConsole(), environment);
  }

  /**
   * The same for a console that is known to be there, or not. {@code TERM=dumb} is no terminal to
   * draw on; a {@code NO_COLOR} that is not empty turns colours off (no-color.org); {@code COLUMNS}
   * counts where a shell exports it, within reason.
   */
  static Terminal of(boolean console, Map<String, String> environment) {
    boolean interactive = console && !"dumb".equals(environment.get("TERM"));
    boolean coloured = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        interactive, new Palette(coloured), columns(environment.getOrDefault("COLUMNS", "")));
  }

  private static int columns(String text) {
    return text.matches("\\d{1,5}")
        ? Math.min(Math.max(Integer.parseInt(text), FEWEST_COLUMNS), MOST_COLUMNS)
        : DEFAULT_COLUMNS;
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
