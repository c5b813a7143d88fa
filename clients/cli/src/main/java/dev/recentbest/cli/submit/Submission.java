package dev.recentbest.cli.submit;

import dev.recentbest.cli.command.ExitCode;

/**
 * What became of a play.
 *
 * @param outcome how its writing ended
 * @param reason why it is not in the table; empty when it is
 */
record Submission(Outcome outcome, String reason) {
  /** How the writing of a play ended. */
  enum Outcome {
    WRITTEN("written", ExitCode.RIGHT),
    ALREADY_WRITTEN("already written", ExitCode.RIGHT),
    KEY_TAKEN("key taken", ExitCode.DIFFERENT),
    REFUSED("refused", ExitCode.WRONG_INPUT);

    private final String words;
    private final ExitCode exitCode;

    Outcome(String words, ExitCode exitCode) {
      this.words = words;
      this.exitCode = exitCode;
    }

    String words() {
      return words;
    }

    ExitCode exitCode() {
      return exitCode;
    }
  }

  static Submission refused(String reason) {
    return new Submission(Outcome.REFUSED, reason);
  }
}
