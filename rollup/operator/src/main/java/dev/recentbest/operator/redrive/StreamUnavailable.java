package dev.recentbest.operator.redrive;

/** A stream did not answer, or not with the records that were asked for. */
final class StreamUnavailable extends RuntimeException {
  StreamUnavailable(String message) {
    super(message);
  }

  StreamUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
