package dev.recentbest.harness.demo;

/** Somebody's wish that it ends. Thread-safe. */
final class StopSignal {
  private volatile boolean given;

  void give() {
    given = true;
  }

  boolean isGiven() {
    return given;
  }
}
