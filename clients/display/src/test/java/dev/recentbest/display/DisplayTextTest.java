package dev.recentbest.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayTextTest {
  private static final String WOMAN_ASTRONAUT = "\ud83d\udc69\u200d\ud83d\ude80";
  private static final String FLAG = "\ud83c\uddec\ud83c\udde7";

  private static final String ENGLAND =
      "\ud83c\udff4\udb40\udc67\udb40\udc62" + "\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\n", "\r", "\u0000", "\u007f", "\u009b", "\u202e", "\u2066", "\u200f", "\ufeff",
        "\u2028", "\u2029", "\ud83c", "\udfc6", "\u0378"
      })
  void printable_whatMovesOrTurnsTheLine_isReplaced(String character) {
    assertThat(DisplayText.printable("a" + character + "b")).isEqualTo("a\ufffdb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann",
        "\u7adc\u98a8",
        "\ud83c\udfc6",
        "\u05d0\u05d1",
        WOMAN_ASTRONAUT,
        "e\u0301",
        FLAG,
        ENGLAND
      })
  void printable_anythingElse_stays(String handle) {
    assertThat(DisplayText.printable(handle)).isEqualTo(handle);
  }

  @ParameterizedTest
  @CsvSource({
    "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65, \ud83c\udff4\ufffd\ufffd\ufffd",
    "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65x, \ud83c\udff4\ufffd\ufffd\ufffdx",
    "\ud83c\udff4\udb40\udc47\udb40\udc42\udb40\udc45\udb40\udc7f, \ud83c\udff4\ufffd\ufffd\ufffd\ufffd",
    "\ud83c\udff4\udb40\udc7f, \ud83c\udff4\ufffd",
    "\ud83c\udfc1\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc7f, \ud83c\udfc1\ufffd\ufffd\ufffd\ufffd",
    "\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc7f, \ufffd\ufffd\ufffd\ufffd",
    "\udb40\udc67, \ufffd"
  })
  void printable_tagsOfNoFlag_areReplaced(String handle, String printable) {
    assertThat(DisplayText.printable(handle)).isEqualTo(printable);
  }

  @Test
  void printable_tagsOfAHiddenText_areReplaced() {
    String hidden = "\ud83c\udff4" + "\udb40\udc61".repeat(8) + "\udb40\udc7f";

    assertThat(DisplayText.printable(hidden)).isEqualTo("\ud83c\udff4" + "\ufffd".repeat(9));
  }

  @Test
  void printableJson_whatMovesOrTurnsTheLine_isEscaped() throws IOException {
    String json = "[\"a\u009b2J\u202eb\u007f\ud83c\udfc6\udb40\udc67\"]";

    String shown = DisplayText.printableJson(json);

    assertThat(shown).isEqualTo("[\"a\\u009B2J\\u202Eb\\u007F\ud83c\udfc6\\uDB40\\uDC67\"]");
    assertThat(text(shown)).isEqualTo(text(json));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "Ann, 3",
    "竜の子, 6",
    "ドラ, 4",
    "ﾄﾞﾗ, 3",
    "Ａ, 2",
    "한글, 4",
    "\u1112\u1161\u11ab, 2",
    "e\u0301, 1",
    "\u0e01\u0e49, 1",
    "\u05d0\u05d1, 2",
    "\ud83c\udfc6, 2",
    "\ud83d\udc4d\ud83c\udffd, 2",
    WOMAN_ASTRONAUT + ", 2",
    FLAG + ", 2",
    ENGLAND + ", 2",
    "\u2764, 1",
    "\u2764\ufe0f, 2",
    "1\ufe0f\u20e3, 2",
    "\ufffd, 1",
    "…, 1"
  })
  void columns_characters_areCountedAsTerminalsShowThem(String text, int columns) {
    assertThat(DisplayText.columns(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "Ann, 3, Ann",
    "Anne, 3, An…",
    "Ann, 1, …",
    "竜の子, 6, 竜の子",
    "竜の子, 5, 竜の…",
    "竜の子, 4, 竜…",
    "竜の子, 2, …",
    "e\u0301e\u0301e\u0301, 2, e\u0301…",
    WOMAN_ASTRONAUT + "bcd, 3, " + WOMAN_ASTRONAUT + "…",
    WOMAN_ASTRONAUT + "bcd, 2, …",
    FLAG + FLAG + ", 3, " + FLAG + "…",
    ENGLAND + ENGLAND + ", 3, " + ENGLAND + "…"
  })
  void cut_text_endsBetweenWholeCharacters(String text, int columns, String cut) {
    assertThat(DisplayText.cut(text, columns)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource({"Ann, 4, Ann…", "Ann, 3, An…", "'', 1, …"})
  void beginning_text_hasAnEllipsisInAnyCase(String text, int columns, String beginning) {
    assertThat(DisplayText.beginning(text, columns)).isEqualTo(beginning);
  }

  @Test
  void cut_noRoom_isRefused() {
    assertThatThrownBy(() -> DisplayText.cut("Ann", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= 1: columns=0");
  }

  @Test
  void padded_shortText_isFilledUpToTheColumns() {
    assertThat(DisplayText.padded("竜", 4)).isEqualTo("竜  ");
    assertThat(DisplayText.padded("Anne", 3)).isEqualTo("Anne");
  }

  @Test
  void wrapped_text_breaksBetweenWords() {
    assertThat(DisplayText.wrapped("no answer: check 竜の子 and unbreakable", 9))
        .containsExactly("no", "answer:", "check", "竜の子", "and", "unbreaka…");
    assertThat(DisplayText.wrapped("one two three", 7)).containsExactly("one two", "three");
    assertThat(DisplayText.wrapped("", 7)).containsExactly("");
  }

  @Property(tries = 2000)
  void cut_anyText_fitsAndIsHarmless(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 20) int columns) {
    String cut = DisplayText.cut(DisplayText.printable(text), columns);

    assertThat(DisplayText.columns(cut)).isLessThanOrEqualTo(columns);
    assertThat(DisplayText.printable(cut)).isEqualTo(cut);
  }

  private static String text(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      parser.nextToken();
      return parser.getText();
    }
  }
}
