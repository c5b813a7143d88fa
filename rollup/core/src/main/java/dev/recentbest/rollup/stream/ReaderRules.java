package dev.recentbest.rollup.stream;

import dev.recentbest.model.item.BoardKey;
import java.time.Duration;

/**
 * What a reader of stream events accepts.
 *
 * @param board the board whose own records come back on the stream
 * @param maxEventKeyBytes the longest player id that fits the item, in UTF-8; at least 1
 * @param maxHandleBytes the bytes, in UTF-8, to which a handle is cut; at least 1
 * @param maxLength the longest that a play may last; whole seconds, at least one
 * @param futureAllowance how long after its record's creation a play may end; not negative
 */
public record ReaderRules(
    BoardKey board,
    int maxEventKeyBytes,
    int maxHandleBytes,
    Duration maxLength,
    Duration futureAllowance) {
  public ReaderRules {
    if (maxEventKeyBytes < 1) {
      throw new IllegalArgumentException("must be >= 1: maxEventKeyBytes=" + maxEventKeyBytes);
    }
    if (maxHandleBytes < 1) {
      throw new IllegalArgumentException("must be >= 1: maxHandleBytes=" + maxHandleBytes);
    }
    if (maxLength.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("must be at least a second: maxLength=" + maxLength);
    }
    if (futureAllowance.isNegative()) {
      throw new IllegalArgumentException(
          "must not be negative: futureAllowance=" + futureAllowance);
    }
  }
}
