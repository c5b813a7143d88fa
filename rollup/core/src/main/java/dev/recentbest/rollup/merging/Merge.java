package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.rollup.stream.AcceptedRecords;
import java.util.OptionalLong;

/**
 * Records merged onto what the table last confirmed. Pure: nothing is written yet.
 *
 * @param base what the table confirmed
 * @param merged the board with the records in it
 * @param bansRead whether the table was asked who is banned
 * @param addsNothing whether the table may stay as it is: the board is the same with the records as
 *     without them, and would be for every later state of it
 */
record Merge(Base base, BoardState merged, boolean bansRead, boolean addsNothing) {
  /** The item to write, if nobody else has written since. */
  BoardItem item(WriteToken token, AcceptedRecords records) {
    return new BoardItem(merged, token, newestSeen(records));
  }

  private OptionalLong newestSeen(AcceptedRecords records) {
    OptionalLong before = base.newestSeenEpochSecond();
    OptionalLong now = records.lastCreatedEpochSecond();
    return before.isPresent() && (now.isEmpty() || before.getAsLong() > now.getAsLong())
        ? before
        : now;
  }
}
