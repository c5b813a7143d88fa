package dev.recentbest.rollup.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final Instant START = Instant.ofEpochSecond(1_000);
  private static final Duration WAIT = Duration.ofMinutes(2);

  @Test
  void waitLeft_clocksAgree_isWhatIsLeft() {
    assertThat(left(Phase.WAITING, 0, 0)).isEqualTo(120);
    assertThat(left(Phase.WAITING, 30, 0)).isEqualTo(90);
    assertThat(left(Phase.WAITING, 120, 0)).isZero();
    assertThat(left(Phase.WAITING, 9_999, 0)).isZero();
  }

  @Test
  void waitLeft_clocksMayDiffer_isTheMostThatCanBeLeft() {
    assertThat(left(Phase.WAITING, 30, 300)).isEqualTo(120);
    assertThat(left(Phase.WAITING, 310, 300)).isEqualTo(110);
    assertThat(left(Phase.WAITING, 420, 300)).isZero();
  }

  @Test
  void waitLeft_clockBehindTheOneThatWrote_isTheWholeWait() {
    assertThat(left(Phase.WAITING, -500, 300)).isEqualTo(120);
  }

  @Test
  void waitLeft_waitIsOver_isNothing() {
    assertThat(left(Phase.SCANNING, -500, 300)).isZero();
    assertThat(left(Phase.WRITING, 0, 300)).isZero();
  }

  @Test
  void isResumable_sameItem_unlessDone() {
    assertThat(ledger(Phase.WAITING).isResumable(5)).isTrue();
    assertThat(ledger(Phase.SCANNING).isResumable(6)).isTrue();
    assertThat(ledger(Phase.WRITING).isResumable(5)).isTrue();
    assertThat(ledger(Phase.DONE).isResumable(5)).isFalse();
    assertThat(ledger(Phase.WAITING).isResumable(4)).isFalse();
  }

  private static long left(Phase phase, long secondsLater, long allowanceSeconds) {
    return ledger(phase)
        .waitLeft(WAIT, START.plusSeconds(secondsLater), Duration.ofSeconds(allowanceSeconds))
        .toSeconds();
  }

  private static Ledger ledger(Phase phase) {
    return new Ledger("run", 1, 5, START, phase, 0, START);
  }
}
