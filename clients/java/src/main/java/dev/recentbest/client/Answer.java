package dev.recentbest.client;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import java.util.Optional;

/**
 * What a GetItem of a board said.
 *
 * @param item the item; empty when there was none
 */
record Answer(Optional<BoardItem> item) {
  static final Answer NO_ITEM = new Answer(Optional.empty());

  /** Whether both are of one write, or both of none. */
  boolean isSameAs(Answer other) {
    return token().equals(other.token());
  }

  /** Whether this is of a later write, by the count of the writes. Any item is later than none. */
  boolean isNewerThan(Answer other) {
    return version() > other.version();
  }

  /** The write's number; 0 when there was no item, for the first write is number 1. */
  long version() {
    return token().map(WriteToken::version).orElse(0L);
  }

  private Optional<WriteToken> token() {
    return item.map(BoardItem::token);
  }
}
