package dev.recentbest.rollup.table;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import java.time.Duration;
import java.util.Optional;

/**
 * Where one board's item lies. Safe for use by many threads and processes at once: that is what the
 * condition is for.
 */
public interface BoardTable {
  /**
   * Writes the item if nobody else has written it since.
   *
   * @param item what to write
   * @param expected the write that the item was made from; empty when no item is expected to exist
   * @param timeLimit how long to wait for an answer at the most; positive
   * @return whether it was written, and if not, what stands there instead
   * @throws BoardTableUnavailable when there was no answer, or a refusal: the item may or may not
   *     have been written
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there cannot be read
   */
  WriteOutcome write(BoardItem item, Optional<WriteToken> expected, Duration timeLimit);

  /**
   * Reads the item, as of now (strongly consistent).
   *
   * @param timeLimit how long to wait for an answer at the most; positive
   * @return the item; empty when it was never written
   * @throws BoardTableUnavailable when there was no answer, or a refusal
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there cannot be read
   */
  Optional<BoardItem> read(Duration timeLimit);
}
