package dev.recentbest.rollup.setaside;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SetAsideUnavailableTest {
  @Test
  void new_fewerThanNoneKept_isRefused() {
    assertThatThrownBy(() -> new SetAsideUnavailable(-1, "gone"))
        .hasMessage("must be >= 0: kept=-1");
  }
}
