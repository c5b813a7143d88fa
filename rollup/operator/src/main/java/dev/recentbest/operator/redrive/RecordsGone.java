package dev.recentbest.operator.redrive;

/** A stream has records no longer. */
final class RecordsGone extends RuntimeException {
  RecordsGone(String message, Throwable cause) {
    super(message, cause);
  }
}
