package dev.recentbest.model.skyband;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.ranking.RankingOrder;

/**
 * A play as a board holds it.
 *
 * @param play the play's value
 * @param sequence the number of the stream record that brought this value
 */
public record Entry(Play play, SequenceNumber sequence) {
  /**
   * The most bytes that an entry takes in the item, less its two texts: 53 of attribute names, 11
   * of map and list, 12 each of start, end and score, 1 of the flag and 17 of sequence number.
   */
  static final int OVERHEAD_BYTES = 118;

  /** An upper bound of the bytes that an entry with texts of these sizes takes in the item. */
  public static int storedBytes(int playerBytes, int handleBytes) {
    return OVERHEAD_BYTES + playerBytes + handleBytes;
  }

  /** An upper bound of the bytes that this entry takes in the item. */
  public int storedBytes() {
    return storedBytes(Handle.utf8Bytes(play.player()), Handle.utf8Bytes(play.handle().text()));
  }

  /**
   * Whether, of two values of one key, this one counts: the one that ranks higher; of equals, the
   * one from the later change; of copies of one change, the one with more of its handle.
   */
  boolean countsBefore(Entry other) {
    int byRank = RankingOrder.BEST_FIRST.compare(play, other.play);
    if (byRank != 0) {
      return byRank < 0;
    }
    int bySequence = sequence.compareTo(other.sequence);
    return bySequence != 0
        ? bySequence > 0
        : play.handle().text().compareTo(other.play.handle().text()) > 0;
  }
}
