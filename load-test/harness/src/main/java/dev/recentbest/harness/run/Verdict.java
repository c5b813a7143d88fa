package dev.recentbest.harness.run;

import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.run.load.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether all is right after a run.
 *
 * @param account of the plays that were sent
 * @param setAside plays in the table that the function refused, with a reason; 0 where nobody here
 *     can see it
 * @param caughtUp whether everything was delivered in time
 * @param comparison of the board with a brute force over the table
 */
record Verdict(Account account, int setAside, boolean caughtUp, Comparison comparison) {
  /**
   * Boards that were held against a brute force.
   *
   * @param lines say what was compared and what came of it
   */
  record Comparison(int compared, int different, int inexact, List<String> lines) {
    Comparison {
      lines = List.copyOf(lines);
    }

    boolean isRight() {
      return different == 0 && inexact == 0;
    }
  }

  boolean isRight() {
    return account.lost().isEmpty()
        && setAside == 0
        && caughtUp
        && comparison.isRight()
        && !isNothing();
  }

  /** What the command ends with. */
  ExitCode exitCode() {
    if (isNothing()) {
      return ExitCode.ENVIRONMENT;
    }
    return isRight() ? ExitCode.RIGHT : ExitCode.DIFFERENT;
  }

  /** In one word or a few. */
  String headline() {
    if (isNothing()) {
      return "NOTHING MEASURED: no play was confirmed";
    }
    return isRight() ? "RIGHT" : "WRONG";
  }

  /** Everything that it rests on. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d plays sent: %,d confirmed, %,d refused, %,d without an answer (%,d of these are in"
                + " the table)",
            account.sent(),
            account.confirmed(),
            account.refused(),
            account.unknownButThere() + account.unknownAndNotThere(),
            account.unknownButThere()));
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d of them read back from the table; %,d confirmed plays are LOST; %,d in the table"
                + " were refused by the function",
            account.readBack(),
            account.lost().size(),
            setAside));
    if (!account.lost().isEmpty()) {
      lines.add("first lost play: " + account.lost().get(0));
    }
    if (!caughtUp) {
      lines.add("delivery had not caught up when patience ended: --patience waits longer");
    }
    lines.addAll(comparison.lines());
    return lines;
  }

  private boolean isNothing() {
    return account.confirmed() == 0;
  }
}
