package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.GoodRecord.CHANGE;
import static dev.recentbest.rollup.stream.GoodRecord.GOOD;
import static dev.recentbest.rollup.stream.StreamRecord.event;
import static dev.recentbest.rollup.stream.StreamRecord.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that are none. */
final class UnreadableEventTest {
  private final StreamEventReader reader = GoodRecord.reader();

  static Stream<Arguments> unreadableEvents() {
    String none = "not a stream event: expected {\"Records\":[...]}, found ";
    String noArray = "not a stream event: \"Records\" must be an array, found ";
    String noRecords = "not a stream event: it has no \"Records\"; expected {\"Records\":[...]}";
    return Stream.of(
        arguments("", none + "nothing"),
        arguments("  ", none + "nothing"),
        arguments("[]", none + "START_ARRAY"),
        arguments("null", none + "VALUE_NULL"),
        arguments("17", none + "VALUE_NUMBER_INT"),
        arguments("{}", noRecords),
        arguments("{\"records\":[]}", noRecords),
        arguments("{\"Records\":{}}", noArray + "START_OBJECT"),
        arguments("{\"Records\":null}", noArray + "VALUE_NULL"),
        arguments("{\"Records\":\"\"}", noArray + "VALUE_STRING"),
        arguments(
            "{\"Records\":[],\"Records\":[1]}",
            "not a stream event: it has \"Records\" twice; expected {\"Records\":[...]}"));
  }

  @ParameterizedTest
  @MethodSource("unreadableEvents")
  void read_noStreamEvent_saysWhatItFound(String event, String message) {
    assertThatThrownBy(() -> reader.read(utf8(event)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Records\":[|12|Unexpected end-of-input: expected close marker for Array",
        "{\"Records\":[{]|13|Unexpected close marker ']'",
        "{\"Records\":[]|13|Unexpected end-of-input: expected close marker for Object",
        "x|0|Unrecognized token 'x'"
      })
  void read_brokenJson_saysWhere(String event, int atByte, String what) {
    assertThatThrownBy(() -> reader.read(utf8(event)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a stream event: broken JSON at byte " + atByte + ": " + what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void read_otherEncoding_isBrokenJson(String charset) throws Exception {
    byte[] event = "{\"Records\":[17]}".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> reader.read(event))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a stream event: broken JSON at byte ");
  }

  @ParameterizedTest
  @ValueSource(longs = {0x0000_FFFEL, 0xFEFF_0000L, 0xEFBB_BF7BL})
  void read_byteOrderMark_isBrokenJson(long firstBytes) {
    byte[] event = utf8("    \"Records\":[17]}");
    for (int i = 0; i < 4; i++) {
      event[i] = (byte) (firstBytes >> (24 - 8 * i));
    }
    assertThatThrownBy(() -> reader.read(event))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a stream event: broken JSON at byte ");
  }

  @Test
  void read_afterAnUnreadableEvent_worksAsBefore() {
    assertThatThrownBy(() -> reader.read(utf8("{\"Records\":[{\"eventName\":\"INS")))
        .isInstanceOf(UnreadableEvent.class);
    assertThat(reader.read(event(GOOD)).arrivals().changes()).containsExactly(CHANGE);
  }
}
