package dev.recentbest.model.correction;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a board knows of one key. The value of the highest sequence number counts, whatever the
 * order of delivery. A cell without a value is a tombstone.
 *
 * <p>A record that is delivered again, or late, can do harm for as long as a value that it brings
 * is in the window and better than what took its place. So long the cell has to be kept, even when
 * nothing of it is shown: then the record meets a higher number and says nothing.
 *
 * @param key whose value it is
 * @param sequence the number of the record that brought the value; zero when it was only ever read
 *     from the table, so that every record counts as newer
 * @param value what counts; empty when the play was deleted or does not rank
 * @param guardedUntilEpochSecond the latest end of a value of this key that was replaced by one
 *     that is no improvement; empty when there was none
 */
public record Cell(
    PlayKey key,
    SequenceNumber sequence,
    Optional<Play> value,
    OptionalLong guardedUntilEpochSecond) {
  /**
   * The most bytes that a cell takes in the item, less its two texts: 66 of attribute names, 12 of
   * map and list, 12 each of start, end, score and guard, 1 of the flag and 17 of sequence number.
   */
  private static final int OVERHEAD_BYTES = 144;

  /** What is known once the first record of a key has come. */
  static Cell of(Change change, long tickSeconds) {
    return new Cell(
        change.key(),
        change.sequence(),
        change.after(),
        guarding(OptionalLong.empty(), change.before(), change.after(), tickSeconds));
  }

  /**
   * What is known once one more record has come. An older one says nothing of the value, but what
   * it knows of replaced values must not come back either.
   */
  Cell after(Change change, long tickSeconds) {
    boolean newer = change.sequence().compareTo(sequence) > 0;
    Optional<Play> counts = newer ? change.after() : value;
    Optional<Play> other = newer ? value : change.after();
    OptionalLong guard =
        guarding(
            guarding(guardedUntilEpochSecond, change.before(), counts, tickSeconds),
            other,
            counts,
            tickSeconds);
    return new Cell(key, newer ? change.sequence() : sequence, counts, guard);
  }

  /**
   * What is known once the table was asked for the row. Its answer has no number of its own, and
   * every record that the cell has met is in it: the number stays.
   */
  Cell asRead(Optional<Play> row, long tickSeconds) {
    return row.equals(value)
        ? this
        : new Cell(key, sequence, row, guarding(guardedUntilEpochSecond, value, row, tickSeconds));
  }

  /** This cell with the numbers of another stream to come: each of them counts as newer. */
  public Cell unnumbered() {
    return new Cell(key, SequenceNumber.ZERO, value, guardedUntilEpochSecond);
  }

  /** This cell as a tombstone. */
  public Cell withoutValue() {
    return new Cell(key, sequence, Optional.empty(), guardedUntilEpochSecond);
  }

  /** This cell with nothing left to guard against. */
  public Cell withoutGuard() {
    return guardedUntilEpochSecond.isEmpty()
        ? this
        : new Cell(key, sequence, value, OptionalLong.empty());
  }

  /** An upper bound of the bytes that this cell takes in the item. */
  public int storedBytes() {
    return OVERHEAD_BYTES
        + Handle.utf8Bytes(key.player())
        + value.map(play -> Handle.utf8Bytes(play.handle().text())).orElse(0);
  }

  private static OptionalLong guarding(
      OptionalLong guard, Optional<Play> former, Optional<Play> present, long tickSeconds) {
    if (former.isEmpty() || Replacement.improves(present, former.get(), tickSeconds)) {
      return guard;
    }
    long end = former.get().completedAtEpochSecond();
    return guard.isPresent() && guard.getAsLong() >= end ? guard : OptionalLong.of(end);
  }
}
