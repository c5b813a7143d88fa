package dev.recentbest.games;

import java.time.Duration;

/** The bounds of settings, each refused in the same words. */
final class Checks {
  private Checks() {}

  static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("must be > 0: " + name + "=" + value);
    }
  }

  static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("must be in 0..1: " + name + "=" + value);
    }
  }

  /** A delay in whole seconds, of at least one where something is delayed by it. */
  static void delay(String name, Duration value, double shareDelayed) {
    if (value.isNegative() || (shareDelayed > 0 && value.toSeconds() < 1)) {
      String bound = shareDelayed > 0 ? "PT1S" : "PT0S";
      throw new IllegalArgumentException("must be >= " + bound + ": " + name + "=" + value);
    }
  }
}
