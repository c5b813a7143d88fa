package dev.recentbest.rollup.stream;

/** Why one record cannot be merged; never leaves the package, so it carries no stack trace. */
final class UnreadableRecord extends Exception {
  UnreadableRecord(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
