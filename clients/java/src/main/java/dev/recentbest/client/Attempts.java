package dev.recentbest.client;

import java.time.Duration;
import java.util.Optional;

/**
 * The attempts of one write: how many there were, and when the next one is due. Full-jitter
 * back-off: a random time up to a limit that doubles, so that many writers of one table spread
 * (Brooker: Exponential Backoff And Jitter, AWS Architecture Blog, 2015). Used by one thread at a
 * time.
 */
final class Attempts {
  /** The first limit: a few times what a PutItem takes. */
  private static final Duration BASE = Duration.ofMillis(50);

  /** 50 ms doubled six times is more than the longest wait. */
  private static final int MOST_DOUBLINGS = 6;

  /** The longest wait: a few attempts still fit into the default patience. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Duration patience;
  private final WriterEdges edges;
  private final long beganNanos;
  private int made;

  Attempts(Duration patience, WriterEdges edges) {
    this.patience = patience;
    this.edges = edges;
    this.beganNanos = edges.nanoTime().getAsLong();
  }

  /** How many failed. */
  int made() {
    return made;
  }

  /** One more attempt failed. */
  void failed() {
    made++;
  }

  /** How long to wait before the next attempt; empty when patience is used up. */
  Optional<Duration> next() {
    Duration left = patience.minusNanos(edges.nanoTime().getAsLong() - beganNanos);
    if (left.isNegative() || left.isZero()) {
      return Optional.empty();
    }
    Duration wait = jitter();
    return Optional.of(wait.compareTo(left) < 0 ? wait : left);
  }

  private Duration jitter() {
    long doubled = BASE.toNanos() << Math.min(made - 1, MOST_DOUBLINGS);
    long limit = Math.min(doubled, LONGEST.toNanos());
    return Duration.ofNanos(edges.random().nextLong(limit + 1));
  }
}
