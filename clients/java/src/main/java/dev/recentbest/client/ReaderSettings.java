package dev.recentbest.client;

import java.time.Duration;
import java.util.Optional;

/**
 * How a reader spares its table.
 *
 * @param cacheFor for how long an answer answers everybody; up to a minute
 * @param lastGoodFor how old the last good board may be that stands in for one that cannot be read;
 *     empty: as old as its window is long, for then nothing of it would be left
 */
record ReaderSettings(Duration cacheFor, Optional<Duration> lastGoodFor) {
  private static final Duration LONGEST_CACHE = Duration.ofMinutes(1);

  static final ReaderSettings USUAL = new ReaderSettings(Duration.ofSeconds(1), Optional.empty());

  ReaderSettings {
    if (cacheFor.isNegative() || cacheFor.compareTo(LONGEST_CACHE) > 0) {
      throw new IllegalArgumentException(
          "must be PT0S to " + LONGEST_CACHE + ": cacheFor=" + cacheFor);
    }
    if (lastGoodFor.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("must be >= PT0S: lastGoodFor=" + lastGoodFor.get());
    }
  }

  /** How old a good board may be. */
  Duration lastGoodFor(BoardSnapshot good) {
    return lastGoodFor.orElseGet(() -> good.state().rules().window());
  }
}
