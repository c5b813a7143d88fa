package dev.recentbest.document;

/** A text is no board document. The message names the field, what it must be and what was found. */
public final class UnreadableDocument extends RuntimeException {
  UnreadableDocument(String message) {
    super(message);
  }

  UnreadableDocument(String message, Throwable cause) {
    super(message, cause);
  }
}
