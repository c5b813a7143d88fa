package dev.recentbest.rollup.rebuild;

/** A rebuild cannot go on; the message says why and what to do. */
public final class RebuildFailed extends RuntimeException {
  RebuildFailed(String message) {
    super(message);
  }
}
