package dev.recentbest.model.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf16Test {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "EdScissorHands", "\u20AC", "\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00b"})
  void unpairedSurrogate_textWithAUtf8Form_isNone(String text) {
    assertThat(Utf16.unpairedSurrogate(text)).isEmpty();
  }

  @Test
  void unpairedSurrogate_halfAPair_isItsIndex() {
    assertThat(Utf16.unpairedSurrogate("\uD83D")).hasValue(0);
    assertThat(Utf16.unpairedSurrogate("\uDE00")).hasValue(0);
    assertThat(Utf16.unpairedSurrogate("a\uD83D")).hasValue(1);
    assertThat(Utf16.unpairedSurrogate("\uDE00\uD83D")).hasValue(0);
    assertThat(Utf16.unpairedSurrogate("\uD83D\uD83D\uDE00")).hasValue(0);
    assertThat(Utf16.unpairedSurrogate("\uD83D\uDE00\uD83Dx")).hasValue(2);
    assertThat(Utf16.unpairedSurrogate("\uD83D\uDE00\uDE00")).hasValue(2);
  }
}
