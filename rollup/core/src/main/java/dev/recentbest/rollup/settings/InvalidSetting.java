package dev.recentbest.rollup.settings;

/**
 * A setting cannot be used; the message says which, where it came from, what it must be, and what
 * was found.
 */
public final class InvalidSetting extends RuntimeException {
  InvalidSetting(String message) {
    super(message);
  }
}
