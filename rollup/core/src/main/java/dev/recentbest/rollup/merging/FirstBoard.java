package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.WriteOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * The empty board of a table that starts with it. Written before the first play, it knows
 * everything from the beginning; a board that starts with the first record it sees cannot say that.
 */
public final class FirstBoard {
  private FirstBoard() {}

  /**
   * Writes the empty board unless there is one.
   *
   * @param timeLimit how long to wait for the table; positive
   * @return the board that stands there now
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there cannot be read
   */
  public static BoardItem ensure(
      BoardTable table, MergeSettings settings, RandomGenerator random, Duration timeLimit) {
    Optional<BoardItem> existing = table.read(timeLimit);
    if (existing.isPresent()) {
      return existing.get();
    }
    BoardItem empty =
        new BoardItem(
            settings.emptyBoard(),
            new WriteIds(random).after(Optional.empty()),
            OptionalLong.empty());
    WriteOutcome outcome = table.write(empty, Optional.empty(), timeLimit);
    return outcome instanceof WriteOutcome.Lost lost ? lost.current().orElse(empty) : empty;
  }
}
