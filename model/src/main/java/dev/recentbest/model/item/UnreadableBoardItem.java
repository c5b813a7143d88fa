package dev.recentbest.model.item;

/**
 * The board's item holds something that this version cannot read; the message says what and what to
 * do.
 */
public final class UnreadableBoardItem extends RuntimeException {
  UnreadableBoardItem(String message) {
    super(message);
  }

  UnreadableBoardItem(String message, Throwable cause) {
    super(message, cause);
  }
}
