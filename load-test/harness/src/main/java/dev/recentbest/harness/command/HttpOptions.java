package dev.recentbest.harness.command;

import dev.recentbest.http.HttpSettings;
import java.util.Map;

/** The read API's settings, which stand in the environment alone. */
public final class HttpOptions {
  private HttpOptions() {}

  /**
   * Reads an environment.
   *
   * @throws CommandFailure when a variable has a value that it cannot have
   */
  public static HttpSettings read(Map<String, String> environment) {
    try {
      return HttpSettings.read(environment);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, String.valueOf(e.getMessage()));
    }
  }
}
