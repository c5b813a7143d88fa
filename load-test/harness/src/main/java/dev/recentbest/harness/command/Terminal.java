package dev.recentbest.harness.command;

import java.io.Console;
import java.lang.reflect.Method;

/** Whether a person is watching. */
public final class Terminal {
  private Terminal() {}

  /**
   * Whether input and output are a terminal. From JDK 22 on there always is a console, and one has
   * to ask it; before, its presence was the answer.
   */
  @SuppressWarnings("SystemConsoleNull") // Null before JDK 22 says what isTerminal says since.
  public static boolean isInteractive() {
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
