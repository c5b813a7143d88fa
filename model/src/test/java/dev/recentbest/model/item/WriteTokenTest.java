package dev.recentbest.model.item;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class WriteTokenTest {
  @Test
  void version_zero_isRefused() {
    assertThatThrownBy(() -> new WriteToken(0, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= 1: version=0");
  }

  @Test
  void writeId_empty_isRefused() {
    assertThatThrownBy(() -> new WriteToken(1, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must not be empty: writeId=\"\"");
  }
}
