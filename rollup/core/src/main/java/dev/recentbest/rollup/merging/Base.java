package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A board's item as the table confirmed it: what a batch is merged onto.
 *
 * @param item what stood there; empty when there was no item, or when nothing is known yet
 * @param confirmedAt an instant before the request whose answer this is; empty before the first
 *     answer
 */
record Base(Optional<BoardItem> item, Optional<Instant> confirmedAt) {
  /** Before the first answer: the write that it leads to succeeds only where there is no item. */
  static final Base NOTHING = new Base(Optional.empty(), Optional.empty());

  static Base confirmed(Optional<BoardItem> item, Instant asked) {
    return new Base(item, Optional.of(asked));
  }

  Optional<WriteToken> token() {
    return item.map(BoardItem::token);
  }

  OptionalLong newestSeenEpochSecond() {
    return item.map(BoardItem::newestSeenEpochSecond).orElse(OptionalLong.empty());
  }
}
