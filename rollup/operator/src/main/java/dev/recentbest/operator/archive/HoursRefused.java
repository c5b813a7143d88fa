package dev.recentbest.operator.archive;

/** Hours that cannot be archived; the message says which, why, and what to do. */
public final class HoursRefused extends RuntimeException {
  HoursRefused(String message) {
    super(message);
  }
}
