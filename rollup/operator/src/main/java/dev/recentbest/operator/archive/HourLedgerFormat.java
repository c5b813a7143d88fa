package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The ledger of an hour as attributes. */
final class HourLedgerFormat {
  private static final String DIGEST = "digest";
  private static final AttributeValue NOTHING = AttributeValue.fromS("");

  private final BoardKey board;

  HourLedgerFormat(BoardKey board) {
    this.board = board;
  }

  Map<String, AttributeValue> encode(HourLedger ledger) {
    String eventKey = board.archiveLedgerEventKey(ledger.hour());
    Map<String, AttributeValue> row = new HashMap<>(board.attributes(eventKey));
    row.put("state", AttributeValue.fromS(ledger.state().name().toLowerCase(Locale.ROOT)));
    row.put("run", AttributeValue.fromS(ledger.run()));
    row.put("revision", number(ledger.revision()));
    row.put("updated", number(ledger.updated().getEpochSecond()));
    ledger.digest().ifPresent(digest -> row.put(DIGEST, AttributeValue.fromS(digest)));
    return row;
  }

  /**
   * @throws BoardTableUnavailable when the row is none of ours
   */
  HourLedger decode(Hour hour, Map<String, AttributeValue> row) {
    try {
      return new HourLedger(
          hour,
          HourLedger.State.valueOf(text(row, "state").toUpperCase(Locale.ROOT)),
          text(row, "run"),
          number(row, "revision"),
          row.containsKey(DIGEST) ? Optional.of(text(row, DIGEST)) : Optional.empty(),
          Instant.ofEpochSecond(number(row, "updated")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BoardTableUnavailable(
          board.archiveLedgerEventKey(hour)
              + " cannot be read ("
              + e.getMessage()
              + "): delete this row, and archive the hour again",
          e);
    }
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    String text = row.getOrDefault(name, NOTHING).s();
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("attribute " + name + " must be a text");
    }
    return text;
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    String digits = row.getOrDefault(name, NOTHING).n();
    try {
      return Long.parseLong(String.valueOf(digits));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("attribute " + name + " must be a whole number", e);
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
