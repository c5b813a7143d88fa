package dev.recentbest.model.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandleTest {
  @ParameterizedTest
  @CsvSource({
    "EdScissorHands, 14, EdScissorHands, false",
    "EdScissorHands, 13, EdScissorHand, true",
    "né, 3, né, false",
    "né, 2, n, true",
    "a漢字, 6, a漢, true",
    "😀😀, 8, 😀😀, false",
    "😀😀, 7, 😀, true",
    "😀, 3, '', true",
    "'', 1, '', false",
  })
  void fitting_anyText_isCutBetweenCodePoints(
      String text, int maxBytes, String shown, boolean cut) {
    assertThat(Handle.fitting(text, maxBytes)).isEqualTo(new Handle(shown, cut));
  }

  @Test
  void fitting_halfASurrogatePair_takesTheByteOfAQuestionMark() {
    assertThat(Handle.fitting("\ud83d\ud83d", 2)).isEqualTo(Handle.whole("\ud83d\ud83d"));
    assertThat(Handle.fitting("a\ude00\ud83d", 2)).isEqualTo(new Handle("a\ude00", true));
    assertThat(Handle.utf8Bytes("a\ude00")).isEqualTo(2);
  }

  @Property
  void fitting_anyText_fitsAndIsItsBeginning(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int maxBytes) {
    Handle handle = Handle.fitting(text, maxBytes);
    assertThat(Handle.utf8Bytes(handle.text())).isLessThanOrEqualTo(maxBytes);
    assertThat(text).startsWith(handle.text());
    assertThat(handle.cut()).isEqualTo(!handle.text().equals(text));
  }

  @Test
  void fitting_noRoomAtAll_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Handle.fitting("a", 0))
        .withMessage("must be >= 1: maxBytes=0");
  }

  /** Any code points, those outside the basic plane among them. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .list()
        .ofMaxSize(12)
        .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
  }
}
