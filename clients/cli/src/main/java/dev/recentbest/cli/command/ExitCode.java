package dev.recentbest.cli.command;

/** What a command's exit code says; the numbers are those of all commands of the project. */
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
