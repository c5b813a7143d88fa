package dev.recentbest.harness.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.PlayKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final PlayKey ANN = new PlayKey("ann", 1);
  private static final PlayKey BOB = new PlayKey("bob", 1);
  private static final PlayKey CID = new PlayKey("cid", 1);
  private static final PlayKey DAN = new PlayKey("dan", 1);
  private static final PlayKey EVE = new PlayKey("eve", 1);

  private final Ledger ledger = new Ledger();

  @Test
  void account_everyKindOfOutcome_hasItsPlace() {
    ledger.enter(ANN, new Outcome.Confirmed(1));
    ledger.enter(BOB, new Outcome.Confirmed(2));
    ledger.enter(CID, new Outcome.Refused("throttled"));
    ledger.enter(DAN, new Outcome.Unknown("timeout"));
    ledger.enter(EVE, new Outcome.Unknown("timeout"));

    assertThat(ledger.account(Set.of(ANN, DAN)))
        .isEqualTo(new Account(2, 1, 1, 1, 2, List.of(BOB)));
    assertThat(ledger.account(Set.of()).sent()).isEqualTo(5);
    assertThat(ledger.errors())
        .isEqualTo(Map.of("refused: throttled", 1L, "no answer: timeout", 2L));
    assertThat(ledger.writeUnits()).isEqualTo(3);
  }
}
