package dev.recentbest.cli.submit;

/** What was given is no play that can be written. The message says what is wrong with it. */
final class RefusedPlay extends RuntimeException {
  RefusedPlay(String message) {
    super(message);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
