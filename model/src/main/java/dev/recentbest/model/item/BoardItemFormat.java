package dev.recentbest.model.item;

import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Format 1 of a board's item: from a board to its attributes and back. */
public final class BoardItemFormat {
  /** The format that is written, and the newest that is read. */
  public static final int FORMAT = 1;

  private BoardItemFormat() {}

  /** The attributes of a board, its key among them. */
  public static Map<String, AttributeValue> encode(BoardKey key, BoardItem item) {
    BoardState state = item.state();
    Map<String, AttributeValue> map = new HashMap<>(key.attributes());
    map.put(Names.FORMAT, number(FORMAT));
    map.put(Names.VERSION, number(item.token().version()));
    map.put(Names.WRITE_ID, AttributeValue.fromS(item.token().writeId()));
    map.put(Names.BOARD_SIZE, number(state.rules().size()));
    map.put(Names.SLACK, number(state.rules().slack()));
    map.put(Names.WINDOW_SECONDS, number(state.rules().window().toSeconds()));
    map.put(Names.CLOCK_ALLOWANCE_SECONDS, number(state.rules().clockAllowance().toSeconds()));
    map.put(Names.TICK_SECONDS, number(state.tickSeconds()));
    map.put(Names.EXACT, AttributeValue.fromBool(item.isExact()));
    putIfPresent(map, Names.HORIZON, state.coverage().horizonEpochSecond());
    putIfPresent(map, Names.KNOWN_SINCE, state.coverage().knownSinceEpochSecond());
    putIfPresent(map, Names.UNCERTAIN_UNTIL, state.coverage().uncertainUntilEpochSecond());
    putIfPresent(map, Names.NEWEST_SEEN, item.newestSeenEpochSecond());
    state.streamLabel().ifPresent(label -> map.put(Names.STREAM, AttributeValue.fromS(label)));
    map.put(
        Names.SCORES,
        AttributeValue.fromL(state.entries().stream().map(CellFormat::encode).toList()));
    CorrectionsFormat.encode(state, map);
    return map;
  }

  /**
   * Reads a board from its attributes.
   *
   * @throws UnreadableBoardItem when the item is of a newer format, or damaged
   */
  public static BoardItem decode(Map<String, AttributeValue> map) {
    Attributes item = new Attributes("", map);
    long format = item.number(Names.FORMAT);
    if (format != FORMAT) {
      throw new UnreadableBoardItem(
          "board item: format "
              + format
              + " is not "
              + FORMAT
              + ", the format that this version reads: update what reads or writes it to the newest version");
    }
    try {
      return new BoardItem(state(item), token(item), item.optionalNumber(Names.NEWEST_SEEN));
    } catch (IllegalArgumentException e) {
      throw new UnreadableBoardItem(
          "board item: a value is out of its range: " + e.getMessage(), e);
    }
  }

  private static WriteToken token(Attributes item) {
    return new WriteToken(item.number(Names.VERSION), item.text(Names.WRITE_ID));
  }

  private static BoardState state(Attributes item) {
    BoardRules rules =
        new BoardRules(
            item.smallNumber(Names.BOARD_SIZE),
            item.smallNumber(Names.SLACK),
            Duration.ofSeconds(item.number(Names.WINDOW_SECONDS)),
            Duration.ofSeconds(item.number(Names.CLOCK_ALLOWANCE_SECONDS)));
    Coverage coverage =
        new Coverage(
            item.optionalNumber(Names.HORIZON),
            item.optionalNumber(Names.KNOWN_SINCE),
            item.optionalNumber(Names.UNCERTAIN_UNTIL));
    return new BoardState(
        rules,
        item.number(Names.TICK_SECONDS),
        item.requiredMaps(Names.SCORES, CellFormat::decodeEntry),
        item.maps(Names.HIDDEN, CellFormat::decode),
        CorrectionsFormat.decode(item),
        coverage,
        item.optionalText(Names.STREAM));
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static void putIfPresent(
      Map<String, AttributeValue> map, String name, OptionalLong value) {
    value.ifPresent(present -> map.put(name, number(present)));
  }
}
