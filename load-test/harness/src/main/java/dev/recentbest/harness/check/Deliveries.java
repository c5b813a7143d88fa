package dev.recentbest.harness.check;

import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stream records that writes have caused and that are not delivered yet, and how long it took
 * for those that are. Thread-safe: a record may be delivered before its writer knows that it wrote.
 */
public final class Deliveries {
  /** Whose median is the lag. */
  private static final int LAGS_KEPT = 101;

  private final Map<PlayKey, Deque<Instant>> awaited = new HashMap<>();
  private final Deque<Duration> lags = new ArrayDeque<>();

  /** A write of a key begins. */
  public synchronized void writing(PlayKey key, Instant at) {
    awaited.computeIfAbsent(key, none -> new ArrayDeque<>(1)).addLast(at);
  }

  /** The write that began last changed nothing: no record will come of it. */
  public synchronized void notWritten(PlayKey key) {
    awaited.computeIfPresent(
        key,
        (same, begun) -> {
          begun.removeLast();
          return begun.isEmpty() ? null : begun;
        });
  }

  /**
   * The next record of a key was delivered. Those of keys that were not written here do not count.
   */
  public synchronized void delivered(PlayKey key, Instant at) {
    awaited.computeIfPresent(
        key,
        (same, begun) -> {
          lags.addLast(Duration.between(begun.removeFirst(), at));
          return begun.isEmpty() ? null : begun;
        });
    if (lags.size() > LAGS_KEPT) {
      lags.removeFirst();
    }
  }

  /** What was learned so far about lags says nothing about what comes. */
  public synchronized void forgetLags() {
    lags.clear();
  }

  /** The median of the last ones; empty when there are none. */
  public synchronized Optional<Duration> lag() {
    return lags.stream().sorted().skip(lags.size() / 2).findFirst();
  }

  /** How many keys have a record that was not delivered. */
  public synchronized int outstanding() {
    return awaited.size();
  }
}
