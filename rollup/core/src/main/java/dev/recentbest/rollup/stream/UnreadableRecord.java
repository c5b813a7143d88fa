package dev.recentbest.rollup.stream;

import dev.recentbest.rollup.setaside.Refusal;

/** Why one record cannot be merged; never leaves the package, so it carries no stack trace. */
final class UnreadableRecord extends Exception {
  private final Refusal refusal;

  UnreadableRecord(String reason) {
    this(Refusal.UNREADABLE, reason);
  }

  UnreadableRecord(Refusal refusal, String reason) {
    super(reason, null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
