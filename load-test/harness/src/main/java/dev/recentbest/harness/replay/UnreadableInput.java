package dev.recentbest.harness.replay;

/** A line of the input stops the replay; the message says which, why, and what to do. */
final class UnreadableInput extends RuntimeException {
  UnreadableInput(String message) {
    super(message);
  }

  String describe() {
    return String.valueOf(getMessage());
  }
}
