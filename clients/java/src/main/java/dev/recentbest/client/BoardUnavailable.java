package dev.recentbest.client;

/**
 * A board could not be read: its table is missing, out of capacity or out of reach, or its item is
 * damaged or of a newer format. The message names table and board and says what to do.
 */
public final class BoardUnavailable extends RuntimeException {
  BoardUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
