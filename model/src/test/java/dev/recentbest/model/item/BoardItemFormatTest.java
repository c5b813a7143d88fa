package dev.recentbest.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class BoardItemFormatTest {
  private static final BoardKey KEY = new BoardKey("recent-best");
  private static final AttributeValue LIST = AttributeValue.fromL(List.of());

  @Property
  void decode_encodedBoard_givesItBack(@ForAll("items") BoardItem item) {
    assertThat(BoardItemFormat.decode(BoardItemFormat.encode(KEY, item))).isEqualTo(item);
  }

  @Provide
  Arbitrary<BoardItem> items() {
    return Boards.items();
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 0, Long.MAX_VALUE})
  void decode_otherFormat_isRefused(long format) {
    assertUnreadable(
        with("format", AttributeValue.fromN(Long.toString(format))),
        "board item: format "
            + format
            + " is not 1, the format that this version reads: update what reads or writes it to the"
            + " newest version");
  }

  @Test
  void decode_newerFormatOfAnotherShape_isRefusedForItsFormat() {
    assertThatThrownBy(() -> BoardItemFormat.decode(Map.of("format", AttributeValue.fromN("2"))))
        .isInstanceOf(UnreadableBoardItem.class)
        .hasMessageStartingWith("board item: format 2 is not 1, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format",
        "version",
        "write_id",
        "board_size",
        "slack",
        "window_seconds",
        "clock_allowance_seconds",
        "tick_seconds",
        "scores"
      })
  void decode_attributeMissing_isNamed(String name) {
    Map<String, AttributeValue> item = golden();
    item.remove(name);

    assertUnreadable(item, "board item: attribute " + name + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "format, N",
    "version, N",
    "write_id, S",
    "board_size, N",
    "slack, N",
    "window_seconds, N",
    "clock_allowance_seconds, N",
    "tick_seconds, N",
    "horizon, N",
    "known_since, N",
    "uncertain_until, N",
    "newest_seen, N",
    "stream, S"
  })
  void decode_attributeOfAnotherType_isNamed(String name, String type) {
    assertUnreadable(
        with(name, LIST),
        "board item: attribute " + name + " must be of type " + type + ", found L");
  }

  @Test
  void decode_scoresOfAnotherType_isNamed() {
    assertUnreadable(
        with("scores", AttributeValue.fromS("x")),
        "board item: attribute scores must be of type L, found S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"event_key", "start_timestamp", "handle", "score", "completed_at", "seq"})
  void decode_entryAttributeMissing_isNamedByItsPath(String name) {
    Map<String, AttributeValue> entry = secondEntry();
    entry.remove(name);

    assertUnreadable(
        withSecondEntry(AttributeValue.fromM(entry)),
        "board item: attribute scores[1]." + name + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "event_key, S",
    "start_timestamp, N",
    "handle, S",
    "score, N",
    "completed_at, N",
    "seq, B",
    "cut, BOOL"
  })
  void decode_entryAttributeOfAnotherType_isNamedByItsPath(String name, String type) {
    assertUnreadable(
        withInSecondEntry(name, LIST),
        "board item: attribute scores[1]." + name + " must be of type " + type + ", found L");
  }

  @Test
  void decode_entryThatIsNoMap_isNamedByItsPath() {
    assertUnreadable(
        withSecondEntry(AttributeValue.fromS("x")),
        "board item: attribute scores[1] must be of type M, found S");
  }

  @Test
  void decode_numberThatIsNo64BitInteger_isNamed() {
    assertUnreadable(
        with("horizon", AttributeValue.fromN("9223372036854775808")),
        "board item: attribute horizon must be a 64-bit integer, found 9223372036854775808");
    assertUnreadable(
        withInSecondEntry("score", AttributeValue.fromN("1.5")),
        "board item: attribute scores[1].score must be a 64-bit integer, found 1.5");
  }

  @Test
  void decode_numberThatIsNo32BitInteger_isNamed() {
    assertUnreadable(
        with("board_size", AttributeValue.fromN("2147483648")),
        "board item: attribute board_size must be a 32-bit integer, found 2147483648");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version | 0 | must be >= 1: version=0",
        "board_size | 0 | must be >= 1: size=0",
        "slack | -1 | must be >= 0: slack=-1",
        "window_seconds | 0 | must be whole seconds, at least one: window=PT0S",
        "clock_allowance_seconds | -1 | must be whole seconds, not negative: clockAllowance=PT-1S",
        "tick_seconds | 0 | must be 1 to 2^40: tickSeconds=0"
      })
  void decode_numberOutOfItsRange_isNamed(String name, String number, String message) {
    assertUnreadable(
        with(name, AttributeValue.fromN(number)),
        "board item: a value is out of its range: " + message);
  }

  @Test
  void decode_noWriteId_isNamed() {
    assertUnreadable(
        with("write_id", AttributeValue.fromS("")),
        "board item: a value is out of its range: must not be empty: writeId=\"\"");
  }

  @Test
  void decode_entryValueOutOfItsRange_isNamedWithItsEntry() {
    assertUnreadable(
        withInSecondEntry("event_key", AttributeValue.fromS("")),
        "board item: a value of scores[1] is out of its range: must not be empty: player=\"\"");
    assertUnreadable(
        withInSecondEntry(
            "seq", AttributeValue.fromB(SdkBytes.fromUtf8String("\u007F".repeat(17)))),
        "board item: a value of scores[1] is out of its range: must be 1 to 40 digits without"
            + " leading zeros: digits=43385334562092358133808765634594698395519");
  }

  private static void assertUnreadable(Map<String, AttributeValue> item, String message) {
    assertThatThrownBy(() -> BoardItemFormat.decode(item))
        .isInstanceOf(UnreadableBoardItem.class)
        .hasMessage(message);
  }

  private static Map<String, AttributeValue> with(String name, AttributeValue value) {
    Map<String, AttributeValue> item = golden();
    item.put(name, value);
    return item;
  }

  private static Map<String, AttributeValue> withInSecondEntry(String name, AttributeValue value) {
    Map<String, AttributeValue> entry = secondEntry();
    entry.put(name, value);
    return withSecondEntry(AttributeValue.fromM(entry));
  }

  private static Map<String, AttributeValue> withSecondEntry(AttributeValue entry) {
    Map<String, AttributeValue> item = golden();
    List<AttributeValue> scores = new ArrayList<>(scores(item));
    scores.set(1, entry);
    item.put("scores", AttributeValue.fromL(scores));
    return item;
  }

  private static Map<String, AttributeValue> secondEntry() {
    return new HashMap<>(scores(golden()).get(1).m());
  }

  private static List<AttributeValue> scores(Map<String, AttributeValue> item) {
    return Objects.requireNonNull(item.get("scores")).l();
  }

  private static Map<String, AttributeValue> golden() {
    try {
      return DynamoDbJson.read("/golden/board-format-1.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
