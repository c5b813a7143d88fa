package dev.recentbest.model.item;

import dev.recentbest.model.archive.Hour;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of a board's item, which lies in the table of the plays: partition key {@code
 * board#} and the board's id, sort key 0.
 *
 * @param boardId letters, digits, dots, hyphens and underscores; 1 to 100 of them
 */
public record BoardKey(String boardId) {
  /** Partition keys that begin so belong to boards; no player's id may. */
  public static final String PREFIX = "board#";

  private static final String SEPARATOR = "#";

  private static final String LEDGER = "#ledger#";

  private static final String ALLOWED = "[A-Za-z0-9._-]{1,100}";

  /**
   * @throws IllegalArgumentException when the id is empty, too long or has other characters
   */
  public BoardKey {
    if (!boardId.matches(ALLOWED)) {
      throw new IllegalArgumentException(
          "must be 1 to 100 letters, digits, dots, hyphens or underscores: boardId=\""
              + boardId
              + "\"");
    }
  }

  /** Whether a partition key is reserved for boards. */
  public static boolean isReserved(String eventKey) {
    return eventKey.startsWith(PREFIX);
  }

  public String eventKey() {
    return PREFIX + boardId;
  }

  /** The partition key of the row that lists the players banned from this board. */
  public String bansEventKey() {
    return eventKey() + "#bans";
  }

  /** The partition key of the row that says how far a rebuild of this board has come. */
  public String rebuildEventKey() {
    return eventKey() + "#rebuild";
  }

  /** The partition key of the row that holds the best of an hour that is over. */
  public String archiveEventKey(Hour hour) {
    return eventKey() + SEPARATOR + hour.text();
  }

  /** The partition key of the row that says how far the archive of an hour has come. */
  public String archiveLedgerEventKey(Hour hour) {
    return eventKey() + LEDGER + hour.text();
  }

  /** Whether a partition key is that of one of this board's archives, or of one's ledger. */
  public boolean isArchive(String eventKey) {
    for (String prefix : List.of(eventKey() + LEDGER, eventKey() + SEPARATOR)) {
      if (eventKey.startsWith(prefix)) {
        return Hour.parse(eventKey.substring(prefix.length())).isPresent();
      }
    }
    return false;
  }

  public long startTimestamp() {
    return 0;
  }

  public Map<String, AttributeValue> attributes() {
    return attributes(eventKey());
  }

  /** The primary key of a row beside the board, by its partition key. */
  public Map<String, AttributeValue> attributes(String eventKey) {
    return Map.of(
        Names.EVENT_KEY,
        AttributeValue.fromS(eventKey),
        Names.START_TIMESTAMP,
        AttributeValue.fromN(Long.toString(startTimestamp())));
  }
}
