package dev.recentbest.client;

import java.time.Duration;

/**
 * How a reader spares its table.
 *
 * @param cacheFor for how long an answer answers everybody; up to a minute
 * @param lastGoodFor how old the last good board may be that stands in for one that cannot be read
 */
record ReaderSettings(Duration cacheFor, Duration lastGoodFor) {
  private static final Duration LONGEST_CACHE = Duration.ofMinutes(1);

  static final ReaderSettings USUAL =
      new ReaderSettings(Duration.ofSeconds(1), Duration.ofHours(1));

  ReaderSettings {
    if (cacheFor.isNegative() || cacheFor.compareTo(LONGEST_CACHE) > 0) {
      throw new IllegalArgumentException(
          "must be PT0S to " + LONGEST_CACHE + ": cacheFor=" + cacheFor);
    }
    if (lastGoodFor.isNegative()) {
      throw new IllegalArgumentException("must be >= PT0S: lastGoodFor=" + lastGoodFor);
    }
  }
}
