package dev.recentbest.mapping;

/** The stream could not be read: it is gone, or its endpoint refuses or does not answer. */
public final class StreamUnreadableException extends RuntimeException {

  StreamUnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
