package dev.recentbest.client;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import java.util.List;

/**
 * One finished game, as a game client writes it into the score table. Its key is ({@code eventKey},
 * {@code startTimestamp}): a player finishes one game for each second in which one started.
 *
 * @param eventKey the player's id; 1 to 2,048 bytes in UTF-8, not under the prefix {@code board#}
 * @param startTimestamp when the game started, in epoch seconds; at least 0
 * @param lengthSeconds how long it took; at least 0
 * @param completed whether it was played to its end; only then does it rank
 * @param score what it was worth, the bonus scores of its achievements not added; any 64-bit
 *     integer
 * @param handle the name to show for the player; may be empty
 * @param achievements what the player achieved in it; may be empty
 */
public record PlayThrough(
    String eventKey,
    long startTimestamp,
    long lengthSeconds,
    boolean completed,
    long score,
    String handle,
    List<Achievement> achievements) {
  /** DynamoDB Developer Guide, "Quotas and limits": the longest value of a partition key. */
  private static final int MAX_EVENT_KEY_BYTES = 2048;

  /** The end of the year 9999: what is later, such as milliseconds, the board would set aside. */
  private static final long MAX_EPOCH_SECOND = 253_402_300_799L;

  /**
   * @throws IllegalArgumentException when a component is out of its range, or a text has an
   *     unpaired surrogate
   */
  public PlayThrough {
    checkEventKey(eventKey);
    if (startTimestamp < 0) {
      throw new IllegalArgumentException("must be >= 0: startTimestamp=" + startTimestamp);
    }
    if (lengthSeconds < 0) {
      throw new IllegalArgumentException("must be >= 0: lengthSeconds=" + lengthSeconds);
    }
    if (startTimestamp > MAX_EPOCH_SECOND) {
      throw new IllegalArgumentException(
          "must be epoch seconds, at most "
              + MAX_EPOCH_SECOND
              + ": startTimestamp="
              + startTimestamp);
    }
    if (lengthSeconds > MAX_EPOCH_SECOND) {
      throw new IllegalArgumentException(
          "must be seconds, at most " + MAX_EPOCH_SECOND + ": lengthSeconds=" + lengthSeconds);
    }
    WellFormed.check("handle", handle);
    achievements = List.copyOf(achievements);
  }

  /** When the game ended: the instant by which it belongs to a window. */
  public long completedAtEpochSecond() {
    return startTimestamp + lengthSeconds;
  }

  private static void checkEventKey(String eventKey) {
    if (eventKey.isEmpty()) {
      throw new IllegalArgumentException("must not be empty: eventKey=\"\"");
    }
    WellFormed.check("eventKey", eventKey);
    int bytes = Handle.utf8Bytes(eventKey);
    if (bytes > MAX_EVENT_KEY_BYTES) {
      throw new IllegalArgumentException(
          "must be <= " + MAX_EVENT_KEY_BYTES + " bytes in UTF-8: eventKey.bytes=" + bytes);
    }
    if (BoardKey.isReserved(eventKey)) {
      throw new IllegalArgumentException(
          "must not begin with " + BoardKey.PREFIX + ", reserved for boards: eventKey=" + eventKey);
    }
  }
}
