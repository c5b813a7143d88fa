package dev.recentbest.model.item;

import static dev.recentbest.model.item.BoardItemFormat.number;

import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.correction.Hole;
import dev.recentbest.model.correction.Holes;
import dev.recentbest.model.skyband.BoardState;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a board remembers of corrections. A board without any has none of these attributes. */
final class CorrectionsFormat {
  private CorrectionsFormat() {}

  static void encode(BoardState state, Map<String, AttributeValue> map) {
    Corrections corrections = state.corrections();
    putIfAny(Names.HIDDEN, state.hidden().stream().map(CellFormat::encode).toList(), map);
    putIfAny(Names.HOLES, holes(corrections.holes()), map);
    putIfAny(Names.BAN_HOLES, holes(corrections.banHoles()), map);
    putIfAny(Names.UNREAD, holes(corrections.unread()), map);
    if (corrections.epoch() > 0) {
      map.put(Names.EPOCH, number(corrections.epoch()));
    }
    if (!corrections.banned().isEmpty()) {
      map.put(Names.BANNED, AttributeValue.fromSs(List.copyOf(corrections.banned())));
    }
  }

  static Corrections decode(Attributes item) {
    return new Corrections(
        item.optionalNumber(Names.EPOCH).orElse(0),
        new Holes(item.maps(Names.HOLES, CorrectionsFormat::hole)),
        new TreeSet<>(item.texts(Names.BANNED)),
        new Holes(item.maps(Names.BAN_HOLES, CorrectionsFormat::hole)),
        new Holes(item.maps(Names.UNREAD, CorrectionsFormat::hole)));
  }

  private static void putIfAny(
      String name, List<AttributeValue> values, Map<String, AttributeValue> map) {
    if (!values.isEmpty()) {
      map.put(name, AttributeValue.fromL(values));
    }
  }

  private static List<AttributeValue> holes(Holes holes) {
    return holes.list().stream()
        .map(
            hole ->
                AttributeValue.fromM(
                    Map.of(
                        Names.EVENT_KEY, AttributeValue.fromS(hole.player()),
                        Names.EPOCH, number(hole.epoch()),
                        Names.UNTIL, number(hole.untilEpochSecond()))))
        .toList();
  }

  private static Hole hole(Attributes map) {
    return new Hole(map.text(Names.EVENT_KEY), map.number(Names.EPOCH), map.number(Names.UNTIL));
  }
}
