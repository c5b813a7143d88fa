package dev.recentbest.harness.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count grows, over the last seconds. */
final class Rate {
  private static final Duration OVER = Duration.ofSeconds(10);

  private final Deque<Reading> readings = new ArrayDeque<>();

  private record Reading(Instant at, long count) {}

  /** By how much it grew in a second, on average; 0 at first. */
  double perSecond(long count, Instant now) {
    readings.addLast(new Reading(now, count));
    while (readings.getFirst().at().isBefore(now.minus(OVER))) {
      readings.removeFirst();
    }
    Reading first = readings.getFirst();
    long millis = Duration.between(first.at(), now).toMillis();
    return millis == 0 ? 0 : (count - first.count()) * 1000.0 / millis;
  }
}
