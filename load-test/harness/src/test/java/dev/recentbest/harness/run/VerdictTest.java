package dev.recentbest.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.run.Verdict.Comparison;
import dev.recentbest.harness.run.load.Ledger;
import dev.recentbest.harness.run.load.Outcome;
import dev.recentbest.model.play.PlayKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VerdictTest {
  private static final PlayKey ANN = new PlayKey("ann", 1);
  private static final PlayKey BOB = new PlayKey("bob", 1);
  private static final Comparison EQUAL = new Comparison(9, 0, 0, List.of("right"));

  private static Verdict verdict(Outcome ofBob, Set<PlayKey> table, boolean caughtUp) {
    Ledger ledger = new Ledger();
    ledger.enter(ANN, new Outcome.Confirmed(1));
    ledger.enter(BOB, ofBob);
    return new Verdict(ledger.account(table), 0, caughtUp, EQUAL);
  }

  @Test
  void exitCode_allConfirmedAndThere_isRight() {
    Verdict verdict = verdict(new Outcome.Confirmed(1), Set.of(ANN, BOB), true);

    assertThat(verdict.exitCode()).isEqualTo(ExitCode.RIGHT);
    assertThat(verdict.headline()).isEqualTo("RIGHT");
  }

  @Test
  void exitCode_confirmedPlayIsNotInTheTable_isDifferent() {
    Verdict verdict = verdict(new Outcome.Confirmed(1), Set.of(ANN), true);

    assertThat(verdict.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(verdict.headline()).isEqualTo("WRONG");
    assertThat(verdict.lines())
        .contains(
            "1 of them read back from the table; 1 confirmed plays are LOST; 0 in the table were"
                + " refused by the function",
            "first lost play: PlayKey[player=bob, startEpochSecond=1]");
  }

  @Test
  void exitCode_noAnswerAndNotThere_isAccountedForAndRight() {
    Verdict verdict = verdict(new Outcome.Unknown("timeout"), Set.of(ANN), true);

    assertThat(verdict.exitCode()).isEqualTo(ExitCode.RIGHT);
    assertThat(verdict.lines())
        .first()
        .isEqualTo(
            "2 plays sent: 1 confirmed, 0 refused, 1 without an answer (0 of these are in the"
                + " table)");
  }

  @Test
  void exitCode_deliveryIsBehind_isDifferent() {
    Verdict verdict = verdict(new Outcome.Confirmed(1), Set.of(ANN, BOB), false);

    assertThat(verdict.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(verdict.lines())
        .contains("delivery had not caught up when patience ended: --patience waits longer");
  }

  @Test
  void exitCode_aBoardDiffersOrIsNotExact_isDifferent() {
    Ledger ledger = new Ledger();
    ledger.enter(ANN, new Outcome.Confirmed(1));
    for (Comparison wrong :
        List.of(new Comparison(9, 1, 0, List.of()), new Comparison(9, 0, 1, List.of()))) {
      assertThat(new Verdict(ledger.account(Set.of(ANN)), 0, true, wrong).exitCode())
          .isEqualTo(ExitCode.DIFFERENT);
    }
  }

  @Test
  void exitCode_functionRefusedAPlay_isDifferent() {
    Ledger ledger = new Ledger();
    ledger.enter(ANN, new Outcome.Confirmed(1));

    assertThat(new Verdict(ledger.account(Set.of(ANN)), 1, true, EQUAL).exitCode())
        .isEqualTo(ExitCode.DIFFERENT);
  }

  @Test
  void exitCode_noPlayAtAll_isTheEnvironment() {
    assertThat(new Verdict(new Ledger().account(Set.of()), 0, true, EQUAL).exitCode())
        .isEqualTo(ExitCode.ENVIRONMENT);
  }

  @Test
  void exitCode_nothingConfirmed_isTheEnvironment() {
    Ledger ledger = new Ledger();
    ledger.enter(ANN, new Outcome.Unknown("timeout"));

    assertThat(new Verdict(ledger.account(Set.of()), 0, true, EQUAL).exitCode())
        .isEqualTo(ExitCode.ENVIRONMENT);
  }
}
