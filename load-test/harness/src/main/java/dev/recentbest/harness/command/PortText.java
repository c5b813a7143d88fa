package dev.recentbest.harness.command;

/** What is typed for the port of a server in this process. */
public final class PortText {
  private static final int MOST = 65_535;

  private PortText() {}

  /**
   * The port; 0 for any free one.
   *
   * @param option the option that it was typed for
   * @throws CommandFailure when there is no such port
   */
  public static int parse(String option, String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : MOST + 1;
    if (port > MOST) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, option + " must be 0 to " + MOST + ", found " + text);
    }
    return port;
  }
}
