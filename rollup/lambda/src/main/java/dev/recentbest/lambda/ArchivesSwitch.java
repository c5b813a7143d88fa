package dev.recentbest.lambda;

import java.util.Map;

/** Whether an audit archives too: the environment variable {@code ARCHIVES}. */
final class ArchivesSwitch {
  private static final String NAME = "ARCHIVES";

  private ArchivesSwitch() {}

  /**
   * @throws IllegalArgumentException when it is neither true nor false
   */
  static boolean isOn(Map<String, String> environment) {
    String value = environment.getOrDefault(NAME, "false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false: " + NAME + "=" + value);
    };
  }
}
