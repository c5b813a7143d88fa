package dev.recentbest.rollup.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the merging relies on, whichever table it is. Every test begins without an item. */
public abstract class BoardTableContract {
  /** The board whose item the table is to hold. */
  protected static final BoardKey BOARD = new BoardKey("contract");

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final WriteToken FIRST = new WriteToken(1, "first");
  private static final WriteToken SECOND = new WriteToken(2, "second");
  private static final Optional<WriteToken> NO_ITEM = Optional.empty();

  /** The table under test, always the same one within a test. */
  protected abstract BoardTable table();

  /** The attributes of {@link #BOARD}'s item as they stand; none when there is no item. */
  protected abstract Map<String, AttributeValue> attributes();

  /** Puts an item there without a condition. */
  protected abstract void put(Map<String, AttributeValue> attributes);

  /** Deletes {@link #BOARD}'s item. */
  protected abstract void delete();

  @Test
  void read_noItem_isEmpty() {
    assertThat(table().read(LIMIT)).isEmpty();
  }

  @Test
  void read_item_isWhatWasWritten() {
    BoardItem item = item(FIRST, 924);
    assertThat(table().write(item, NO_ITEM, LIMIT)).isEqualTo(new WriteOutcome.Written());
    assertThat(table().read(LIMIT)).contains(item);
    assertThat(attributes()).isEqualTo(BoardItemFormat.encode(BOARD, item));
  }

  @Test
  void write_onTheToken_replacesTheItem() {
    assertThat(table().write(item(FIRST, 924), NO_ITEM, LIMIT))
        .isEqualTo(new WriteOutcome.Written());
    assertThat(table().write(item(SECOND, 925), Optional.of(FIRST), LIMIT))
        .isEqualTo(new WriteOutcome.Written());
    assertThat(table().read(LIMIT)).contains(item(SECOND, 925));
  }

  @Test
  void write_anItemWhereNoneIsExpected_handsOverTheItem() {
    put(BoardItemFormat.encode(BOARD, item(FIRST, 924)));
    assertThat(table().write(item(SECOND, 925), NO_ITEM, LIMIT))
        .isEqualTo(new WriteOutcome.Lost(Optional.of(item(FIRST, 924))));
    assertThat(table().read(LIMIT)).contains(item(FIRST, 924));
  }

  @Test
  void write_otherVersion_handsOverTheItem() {
    put(BoardItemFormat.encode(BOARD, item(SECOND, 925)));
    assertThat(table().write(item(SECOND, 926), Optional.of(FIRST), LIMIT))
        .isEqualTo(new WriteOutcome.Lost(Optional.of(item(SECOND, 925))));
    assertThat(table().read(LIMIT)).contains(item(SECOND, 925));
  }

  @Test
  void write_sameVersionOfAnotherWrite_handsOverTheItem() {
    BoardItem other = item(new WriteToken(1, "another"), 925);
    put(BoardItemFormat.encode(BOARD, other));
    assertThat(table().write(item(SECOND, 926), Optional.of(FIRST), LIMIT))
        .isEqualTo(new WriteOutcome.Lost(Optional.of(other)));
    assertThat(table().read(LIMIT)).contains(other);
  }

  @Test
  void write_itemVanished_handsOverNothing() {
    put(BoardItemFormat.encode(BOARD, item(FIRST, 924)));
    delete();
    assertThat(table().write(item(SECOND, 925), Optional.of(FIRST), LIMIT))
        .isEqualTo(new WriteOutcome.Lost(Optional.empty()));
    assertThat(table().read(LIMIT)).isEmpty();
  }

  @Test
  void readAndWrite_newerFormat_failAndLeaveTheItem() {
    Map<String, AttributeValue> newer =
        new HashMap<>(BoardItemFormat.encode(BOARD, item(FIRST, 924)));
    newer.put("format", AttributeValue.fromN("2"));
    put(newer);
    String message =
        "board item: format 2 is not 1, the format that this version reads: update what reads or"
            + " writes it to the newest version";
    assertThatThrownBy(() -> table().read(LIMIT))
        .isInstanceOf(UnreadableBoardItem.class)
        .hasMessage(message);
    assertThatThrownBy(() -> table().write(item(SECOND, 925), NO_ITEM, LIMIT))
        .isInstanceOf(UnreadableBoardItem.class)
        .hasMessage(message);
    assertThat(attributes()).isEqualTo(newer);
  }

  /** A board with one play of this score. */
  static BoardItem item(WriteToken token, long score) {
    Play play = new Play(new PlayKey("7f3a", 900), score, 1000, Handle.whole("Ed"));
    BoardState state =
        BoardState.fromTheBeginning(
                new BoardRules(10, 3, Duration.ofHours(1), Duration.ofMinutes(5)), 1)
            .merge(
                new Arrivals(
                    List.of(Change.insertion(play, new SequenceNumber("100000000000000000000"))),
                    OptionalLong.of(1000),
                    OptionalLong.of(1001),
                    false,
                    Optional.of("stream")),
                TableReads.NONE,
                new Bound(100, 100_000))
            .state();
    return new BoardItem(state, token, OptionalLong.of(1001));
  }
}
