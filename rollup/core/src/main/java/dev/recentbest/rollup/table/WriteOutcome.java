package dev.recentbest.rollup.table;

import dev.recentbest.model.item.BoardItem;
import java.util.Optional;

/** What became of a conditional write. */
public sealed interface WriteOutcome {
  /** The item stands as it was given. */
  record Written() implements WriteOutcome {}

  /**
   * Somebody else wrote first; nothing was changed.
   *
   * @param current what stands there instead; empty when there is no item
   */
  record Lost(Optional<BoardItem> current) implements WriteOutcome {}
}
