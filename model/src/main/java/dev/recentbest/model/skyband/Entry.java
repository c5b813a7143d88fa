package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.SequenceNumber;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A play as a board holds it.
 *
 * @param play the play's value
 * @param sequence the number of the stream record that brought this value
 * @param guardedUntilEpochSecond up to when the number must be remembered even if the play goes, as
 *     {@link Cell#guardedUntilEpochSecond}
 */
public record Entry(Play play, SequenceNumber sequence, OptionalLong guardedUntilEpochSecond) {
  /**
   * The most bytes that an entry takes in the item, less its two texts: 66 of attribute names, 12
   * of map and list, 12 each of start, end, score and guard, 1 of the flag and 17 of sequence
   * number.
   */
  static final int OVERHEAD_BYTES = 144;

  /** A value that replaced no better one. */
  public Entry(Play play, SequenceNumber sequence) {
    this(play, sequence, OptionalLong.empty());
  }

  static Entry of(Cell cell) {
    return new Entry(cell.value().orElseThrow(), cell.sequence(), cell.guardedUntilEpochSecond());
  }

  Cell cell() {
    return new Cell(play.key(), sequence, Optional.of(play), guardedUntilEpochSecond);
  }

  /** An upper bound of the bytes that an entry with texts of these sizes takes in the item. */
  public static int storedBytes(int playerBytes, int handleBytes) {
    return OVERHEAD_BYTES + playerBytes + handleBytes;
  }

  /** An upper bound of the bytes that this entry takes in the item. */
  public int storedBytes() {
    return storedBytes(Handle.utf8Bytes(play.player()), Handle.utf8Bytes(play.handle().text()));
  }
}
