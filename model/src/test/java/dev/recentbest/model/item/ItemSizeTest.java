package dev.recentbest.model.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import dev.recentbest.model.skyband.Entry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sizes counted by hand, by the rules of the DynamoDB Developer Guide. */
final class ItemSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 2",
    "7, 2",
    "27, 2",
    "100, 2",
    "924, 3",
    "-924, 4",
    "0.05, 2",
    "1428071547, 6",
    "9223372036854775807, 11",
    "-9223372036854775808, 12"
  })
  void bytesOf_number_isHalfItsSignificantDigitsAndOne(String number, int bytes) {
    assertThat(ItemSize.bytesOf(Map.of("", AttributeValue.fromN(number)))).isEqualTo(bytes);
  }

  @Test
  void bytesOf_text_isItsNameAndItsUtf8() {
    // 5 of the name, 1 + 2 + 3 + 4 of the text.
    assertThat(
            ItemSize.bytesOf(
                Map.of("na\u00EFf", AttributeValue.fromS("a\u00E9\u20AC\uD83C\uDFC6"))))
        .isEqualTo(15);
  }

  @Test
  void bytesOf_binaryFlagAndNull_areTheirLengthAndOne() {
    Map<String, AttributeValue> item =
        Map.of(
            "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[17])),
            "f", AttributeValue.fromBool(false),
            "n", AttributeValue.fromNul(true));

    // Names 3, values 17 + 1 + 1.
    assertThat(ItemSize.bytesOf(item)).isEqualTo(22);
  }

  @Test
  void bytesOf_sets_areTheirElements() {
    Map<String, AttributeValue> item =
        Map.of(
            "s", AttributeValue.fromSs(List.of("ab", "\u00E9")),
            "n", AttributeValue.fromNs(List.of("27", "924")),
            "b", AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[3]))));

    // Names 3, texts 2 + 2, numbers 2 + 3, bytes 3.
    assertThat(ItemSize.bytesOf(item)).isEqualTo(15);
  }

  @Test
  void bytesOf_emptyListAndMap_areThreeEach() {
    Map<String, AttributeValue> item =
        Map.of("l", AttributeValue.fromL(List.of()), "m", AttributeValue.fromM(Map.of()));

    assertThat(ItemSize.bytesOf(item)).isEqualTo(8);
  }

  @Test
  void bytesOf_mapInAList_countsEachElementOnceMore() {
    AttributeValue map =
        AttributeValue.fromM(
            Map.of("id", AttributeValue.fromS("x"), "bonus", AttributeValue.fromN("200")));

    // Name 1; list 3 + 1; map 3 + 2; "id" 2 + 1; "bonus" 5 + 2.
    assertThat(ItemSize.bytesOf(Map.of("l", AttributeValue.fromL(List.of(map))))).isEqualTo(20);
  }

  @Test
  void bytesOf_goldenItem_isAsCounted() throws IOException {
    // Around the scores: names 164 and values 93. "scores" 6, list 3 + 2.
    // First entry: names 50, map 3 + 6, values 36 + 6 + 14 + 3 + 6 + 17 = 82, in all 141.
    // Second: names 53, map 3 + 7, values 11 + 4 + 12 + 3 + 5 + 0 + 1 = 36, in all 99.
    assertThat(ItemSize.bytesOf(DynamoDbJson.read("/golden/board-format-1.json"))).isEqualTo(508);
  }

  @Property
  void storedBytes_anyEntry_isAnUpperBound(@ForAll("entries") Entry entry) {
    assertThat(encodedBytes(entry)).isLessThanOrEqualTo(entry.storedBytes());
  }

  @Test
  void storedBytes_largestEntry_isExact() {
    Entry largest =
        new Entry(
            new Play(
                new PlayKey("p", Long.MIN_VALUE),
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                new Handle("h", true)),
            new SequenceNumber("9".repeat(40)),
            OptionalLong.of(Long.MIN_VALUE));

    assertThat(largest.storedBytes()).isEqualTo(146);
    assertThat(encodedBytes(largest)).isEqualTo(146);
  }

  @Property
  void storedBytes_anyHiddenCell_isAnUpperBound(@ForAll("cells") Cell cell) {
    assertThat(bytesWith(List.of(), List.of(cell)) - bytesWith(List.of(), List.of()))
        .isLessThanOrEqualTo(cell.storedBytes());
  }

  @Provide
  Arbitrary<Entry> entries() {
    return Boards.entries();
  }

  @Provide
  Arbitrary<Cell> cells() {
    return Boards.cells();
  }

  /** By how much a board's item grows when it holds this entry. */
  private static int encodedBytes(Entry entry) {
    return bytesWith(List.of(entry), List.of()) - bytesWith(List.of(), List.of());
  }

  private static int bytesWith(List<Entry> entries, List<Cell> hidden) {
    BoardState state =
        new BoardState(
            new BoardRules(10, 0, Duration.ofHours(1), Duration.ZERO),
            1,
            entries,
            hidden,
            Corrections.NONE,
            new Coverage(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
            Optional.empty());
    return ItemSize.bytesOf(
        BoardItemFormat.encode(
            new BoardKey("b"), new BoardItem(state, new WriteToken(1, "w"), OptionalLong.empty())));
  }
}
