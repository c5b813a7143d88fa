package dev.recentbest.rollup.stream;

/** What was delivered is no stream event at all; the message says where it stops being one. */
public final class UnreadableEvent extends RuntimeException {
  UnreadableEvent(String message) {
    super(message);
  }

  UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
