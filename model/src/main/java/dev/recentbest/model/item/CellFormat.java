package dev.recentbest.model.item;

import static dev.recentbest.model.item.BoardItemFormat.number;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One play of a board, shown or hidden, as a map of attributes. */
final class CellFormat {
  private CellFormat() {}

  static AttributeValue encode(Entry entry) {
    Map<String, AttributeValue> map =
        keyed(entry.play().key(), entry.sequence(), entry.guardedUntilEpochSecond());
    putValue(entry.play(), map);
    return AttributeValue.fromM(map);
  }

  static AttributeValue encode(Cell cell) {
    Map<String, AttributeValue> map =
        keyed(cell.key(), cell.sequence(), cell.guardedUntilEpochSecond());
    cell.value().ifPresent(play -> putValue(play, map));
    return AttributeValue.fromM(map);
  }

  /** As in the board's list, but for what only merging needs. */
  static AttributeValue encode(Play play) {
    Map<String, AttributeValue> map = new HashMap<>();
    putKey(play.key(), map);
    putValue(play, map);
    return AttributeValue.fromM(map);
  }

  static Entry decodeEntry(Attributes map) {
    return new Entry(play(map), sequence(map), map.optionalNumber(Names.GUARDED_UNTIL));
  }

  /** A cell without a score is a tombstone. */
  static Cell decode(Attributes map) {
    Optional<Play> value = map.has(Names.SCORE) ? Optional.of(play(map)) : Optional.empty();
    return new Cell(key(map), sequence(map), value, map.optionalNumber(Names.GUARDED_UNTIL));
  }

  private static Map<String, AttributeValue> keyed(
      PlayKey key, SequenceNumber sequence, OptionalLong guardedUntil) {
    Map<String, AttributeValue> map = new HashMap<>();
    putKey(key, map);
    map.put(Names.SEQUENCE, AttributeValue.fromB(SdkBytes.fromByteArray(sequence.toBytes())));
    guardedUntil.ifPresent(until -> map.put(Names.GUARDED_UNTIL, number(until)));
    return map;
  }

  private static void putKey(PlayKey key, Map<String, AttributeValue> map) {
    map.put(Names.EVENT_KEY, AttributeValue.fromS(key.player()));
    map.put(Names.START_TIMESTAMP, number(key.startEpochSecond()));
  }

  private static void putValue(Play play, Map<String, AttributeValue> map) {
    map.put(Names.HANDLE, AttributeValue.fromS(play.handle().text()));
    map.put(Names.SCORE, number(play.score()));
    map.put(Names.COMPLETED_AT, number(play.completedAtEpochSecond()));
    if (play.handle().cut()) {
      map.put(Names.CUT, AttributeValue.fromBool(true));
    }
  }

  private static PlayKey key(Attributes map) {
    return new PlayKey(map.text(Names.EVENT_KEY), map.number(Names.START_TIMESTAMP));
  }

  static Play play(Attributes map) {
    Handle handle = new Handle(map.text(Names.HANDLE), map.flag(Names.CUT));
    return new Play(key(map), map.number(Names.SCORE), map.number(Names.COMPLETED_AT), handle);
  }

  private static SequenceNumber sequence(Attributes map) {
    return SequenceNumber.fromBytes(map.bytes(Names.SEQUENCE));
  }
}
