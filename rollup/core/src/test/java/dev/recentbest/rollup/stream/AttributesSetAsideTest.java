package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.GoodRecord.GOOD;
import static dev.recentbest.rollup.stream.GoodRecord.assertSetAside;
import static dev.recentbest.rollup.stream.StreamRecord.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Attributes that cost their record its place, and what is said of each. */
final class AttributesSetAsideTest {
  private final StreamEventReader reader = GoodRecord.reader();

  @ParameterizedTest
  @CsvSource({"board#recent-best, 1", "board#other, 0", "board#, 0"})
  void read_otherWriteUnderTheBoardsPrefix_isSetAside(String eventKey, long start) {
    StreamRecord forged =
        GOOD.with("dynamodb.NewImage.event_key", StreamRecord.text(eventKey))
            .with("dynamodb.NewImage.start_timestamp", StreamRecord.number(start));
    assertSetAside(
        forged,
        "event_key \""
            + eventKey
            + "\" begins with \"board#\", which is reserved for boards: give the player another id");
  }

  static Stream<Arguments> unreadableFields() {
    String wholeNumber = "a whole number of 64 bits (N)";
    return Stream.of(
        arguments("event_key", "{\"N\":\"5\"}", "event_key must be a text (S), found N"),
        arguments(
            "event_key", "{\"S\":null}", "event_key must be a text (S), found S of VALUE_NULL"),
        arguments(
            "event_key", "{\"S\":7}", "event_key must be a text (S), found S of VALUE_NUMBER_INT"),
        arguments(
            "event_key",
            "{\"S\":{\"S\":\"a\"}}",
            "event_key must be a text (S), found S of an object"),
        arguments("event_key", "\"a\"", "event_key must be a text (S), found no attribute value"),
        arguments("event_key", "[]", "event_key must be a text (S), found no attribute value"),
        arguments("event_key", "null", "event_key must be a text (S), found no attribute value"),
        arguments("event_key", "{}", "event_key must be a text (S), found {}"),
        arguments("event_key", "{\"SS\":[\"a\"]}", "event_key must be a text (S), found SS"),
        arguments("event_key", "{\"S\":\"\"}", "event_key must not be empty"),
        arguments(
            "event_key",
            "{\"S\":\"\\uD83D\"}",
            "event_key holds half a surrogate pair at character 0: it is no Unicode text"),
        arguments(
            "event_key",
            "{\"S\":\"abcdefghijklmnopqrstuvwxyz0123456789abcde\"}",
            "event_key of 41 bytes is longer than the 40 that the board's item has room for:"
                + " raise max-event-key-bytes, or use shorter ids"),
        arguments(
            "event_key",
            "{\"S\":\"\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\"}",
            "event_key of 42 bytes is longer than the 40 that the board's item has room for:"
                + " raise max-event-key-bytes, or use shorter ids"),
        arguments(
            "start_timestamp",
            "{\"N\":\"1428071547000\"}",
            "start_timestamp must be in epoch seconds, 0 to 253402300799, found 1428071547000"),
        arguments(
            "start_timestamp",
            "{\"N\":\"-1\"}",
            "start_timestamp must be in epoch seconds, 0 to 253402300799, found -1"),
        arguments(
            "start_timestamp",
            "{\"S\":\"1428071547\"}",
            "start_timestamp must be " + wholeNumber + ", found S"),
        arguments(
            "length_seconds",
            "{\"N\":\"-1\"}",
            "length_seconds must be 0 to 604800, found -1: write the length of one game in seconds, or raise max-length"),
        arguments(
            "length_seconds",
            "{\"N\":\"253402300800\"}",
            "length_seconds must be 0 to 604800, found 253402300800: write the length of one game in seconds, or raise max-length"),
        arguments(
            "length_seconds",
            "{\"NULL\":true}",
            "length_seconds must be " + wholeNumber + ", found NULL"),
        arguments(
            "completed", "{\"S\":\"true\"}", "completed must be true or false (BOOL), found S"),
        arguments(
            "completed",
            "{\"BOOL\":\"true\"}",
            "completed must be true or false (BOOL), found BOOL of text"),
        arguments(
            "completed",
            "{\"BOOL\":1}",
            "completed must be true or false (BOOL), found BOOL of VALUE_NUMBER_INT"),
        arguments(
            "completed",
            "{\"BOOL\":[]}",
            "completed must be true or false (BOOL), found BOOL of an array"),
        arguments(
            "score",
            "{\"N\":\"99999999999999999999\"}",
            "score must be " + wholeNumber + ", found N of 99999999999999999999"),
        arguments(
            "score",
            "{\"N\":\"9223372036854775808\"}",
            "score must be " + wholeNumber + ", found N of 9223372036854775808"),
        arguments(
            "score", "{\"N\":\"924.5\"}", "score must be " + wholeNumber + ", found N of 924.5"),
        arguments(
            "score",
            "{\"N\":\"1E999999999\"}",
            "score must be " + wholeNumber + ", found N of 1E999999999"),
        arguments("score", "{\"N\":\"\"}", "score must be " + wholeNumber + ", found N of "),
        arguments("score", "{\"N\":\"-\"}", "score must be " + wholeNumber + ", found N of -"),
        arguments(
            "score",
            "{\"N\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}",
            "score must be "
                + wholeNumber
                + ", found N of xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."),
        arguments(
            "score",
            "{\"N\":924}",
            "score must be " + wholeNumber + ", found N of VALUE_NUMBER_INT"),
        arguments(
            "score", "{\"N\":[\"1\"]}", "score must be " + wholeNumber + ", found N of an array"),
        arguments("score", "{\"BOOL\":true}", "score must be " + wholeNumber + ", found BOOL"),
        arguments(
            "handle",
            "{\"S\":\"a\\uD83D\"}",
            "handle holds half a surrogate pair at character 1: it is no Unicode text"),
        arguments(
            "handle",
            "{\"S\":\"\\uDE00\\uD83D\"}",
            "handle holds half a surrogate pair at character 0: it is no Unicode text"),
        arguments(
            "handle",
            "{\"S\":\"\\uD83D\\uDE00\\uD83Dx\"}",
            "handle holds half a surrogate pair at character 2: it is no Unicode text"),
        arguments("handle", "{\"M\":{}}", "handle must be a text (S), found M"));
  }

  @ParameterizedTest
  @MethodSource("unreadableFields")
  void read_attributeThatCannotBe_setsTheRecordAside(String name, String json, String reason) {
    assertSetAside(GOOD.with("dynamodb.NewImage." + name, json), reason);
  }

  @ParameterizedTest
  @CsvSource({
    "event_key, a text (S)",
    "start_timestamp, a whole number of 64 bits (N)",
    "length_seconds, a whole number of 64 bits (N)",
    "completed, true or false (BOOL)",
    "score, a whole number of 64 bits (N)",
    "handle, a text (S)"
  })
  void read_attributeMissing_setsTheRecordAside(String name, String type) {
    assertSetAside(
        GOOD.without("dynamodb.NewImage." + name), name + " is missing: it must be " + type);
  }

  @Test
  void read_attributeOfAnObject_doesNotTakeTheValueOfTheRecordBefore() {
    StreamBatch batch =
        reader.read(event(GOOD, GOOD.with("dynamodb.NewImage.score", "{\"N\":{}}")));
    assertThat(batch.setAside())
        .extracting(SetAsideRecord::reason)
        .containsExactly("score must be a whole number of 64 bits (N), found N of an object");
  }

  @Test
  void read_endAheadByASecondMore_isSetAside() {
    assertSetAside(
        GOOD.with("dynamodb.ApproximateCreationDateTime", "1428071301"),
        "completed_at 1428071602 is 301 s after the record's creation, more than the 300 s that"
            + " clocks may differ: set the client's clock, or raise clock-allowance");
  }
}
