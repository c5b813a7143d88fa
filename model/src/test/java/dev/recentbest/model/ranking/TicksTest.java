package dev.recentbest.model.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void of_beforeTheEpoch_roundsDown() {
    assertThat(Ticks.of(-1, 3)).isEqualTo(-1);
    assertThat(Ticks.of(-3, 3)).isEqualTo(-1);
    assertThat(Ticks.of(-4, 3)).isEqualTo(-2);
    assertThat(Ticks.of(5, 3)).isEqualTo(1);
  }

  @Test
  void lastOutside_coarseTick_subtractsBeforeItDivides() {
    assertThat(Ticks.lastOutside(19, 5, 3)).isEqualTo(4);
    assertThat(Ticks.lastOutside(18, 5, 3)).isEqualTo(4);
  }
}
