package dev.recentbest.model.play;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlayKeyTest {
  @Test
  void newPlayKey_noPlayer_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlayKey("", 0))
        .withMessage("must not be empty: player=\"\"");
  }
}
