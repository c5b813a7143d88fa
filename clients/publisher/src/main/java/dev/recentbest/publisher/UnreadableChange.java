package dev.recentbest.publisher;

/** An event is not what Lambda delivers from a table's stream; the message says in what. */
public final class UnreadableChange extends RuntimeException {
  UnreadableChange(String message) {
    super(message);
  }

  UnreadableChange(String message, Throwable cause) {
    super(message, cause);
  }
}
