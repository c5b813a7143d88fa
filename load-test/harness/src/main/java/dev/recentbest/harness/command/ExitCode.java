package dev.recentbest.harness.command;

/** What a command's exit code says. */
public enum ExitCode {
  RIGHT(0),
  DIFFERENT(1),
  WRONG_INPUT(2),
  ENVIRONMENT(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
