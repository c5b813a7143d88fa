package dev.recentbest.mapping;

/** The stream could not be read: it is gone, or its endpoint refuses or does not answer. */
public final class StreamUnreadableException extends RuntimeException {
  private final Kind kind;

  StreamUnreadableException(String message, Throwable cause, Kind kind) {
    super(message, cause);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  enum Kind {
    /** Too many requests: they are made again, however often it takes. */
    THROTTLED,
    /** No answer, or a fault on the other side: it may pass. */
    UNAVAILABLE,
    /** It will not pass. */
    REFUSED
  }
}
