package dev.recentbest.rollup.table;

/**
 * The table gave no answer, or refused the request; the message says which table, why, and what to
 * do.
 */
public final class BoardTableUnavailable extends RuntimeException {
  public BoardTableUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public BoardTableUnavailable(String message) {
    super(message);
  }
}
