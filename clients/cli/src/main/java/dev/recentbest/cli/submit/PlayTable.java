package dev.recentbest.cli.submit;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.submit.Submission.Outcome;
import dev.recentbest.client.PlayThrough;
import dev.recentbest.client.PlayTooLarge;
import dev.recentbest.client.ScoreTableUnavailable;
import dev.recentbest.client.ScoreWriter;
import dev.recentbest.client.WriteOutcome;

/**
 * The table that plays are written to: the one place of the command that knows the writer.
 *
 * @param writer writes them
 */
record PlayTable(ScoreWriter writer) {
  /**
   * Writes a play.
   *
   * @throws CommandFailure when the table does not take it; writing it again is harmless
   */
  Submission write(PlayThrough play) {
    try {
      WriteOutcome outcome = writer.write(play);
      if (outcome instanceof WriteOutcome.KeyTaken taken) {
        return new Submission(Outcome.KEY_TAKEN, taken.description());
      }
      return new Submission(
          outcome instanceof WriteOutcome.Written ? Outcome.WRITTEN : Outcome.ALREADY_WRITTEN, "");
    } catch (PlayTooLarge e) {
      return Submission.refused(String.valueOf(e.getMessage()));
    } catch (ScoreTableUnavailable e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }
}
