package dev.recentbest.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OutstandingTest {
  private static final ItemKey ANN = new ItemKey("ann", "1000");
  private static final ItemKey BOB = new ItemKey("bob", "1000");

  private final Outstanding outstanding = new Outstanding();

  @Test
  void delivered_everyRecordOfEveryKey_leavesNothing() {
    outstanding.written(ANN, 1);
    outstanding.written(BOB, 2);
    outstanding.written(ANN, 3);

    assertThat(outstanding.line(ANN, 0)).contains(1L);
    outstanding.delivered(ANN);
    outstanding.delivered(BOB);
    assertThat(outstanding.isEmpty()).isFalse();
    assertThat(outstanding.line(ANN, 0)).contains(3L);
    outstanding.delivered(ANN);

    assertThat(outstanding.isEmpty()).isTrue();
    assertThat(outstanding.line(ANN, 0)).isEmpty();
  }

  @Test
  void delivered_keyThatWasNotWritten_changesNothing() {
    outstanding.written(ANN, 1);

    outstanding.delivered(BOB);

    assertThat(outstanding.size()).isEqualTo(1);
  }

  @Test
  void firstLine_severalKeys_isTheLowestThatIsAwaited() {
    outstanding.written(ANN, 7);
    outstanding.written(BOB, 5);
    outstanding.written(BOB, 9);

    assertThat(outstanding.firstLine()).isEqualTo(5);
  }
}
