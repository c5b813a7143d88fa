package dev.recentbest.web;

/** An environment variable is missing or cannot be used; the message says which and why. */
final class InvalidVariable extends RuntimeException {
  InvalidVariable(String message) {
    super(message);
  }

  InvalidVariable(String message, Throwable cause) {
    super(message, cause);
  }
}
