package dev.recentbest.harness.run;

import dev.recentbest.harness.run.cost.Costs;
import dev.recentbest.harness.run.cost.Prices;
import dev.recentbest.harness.run.load.Distribution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known after a run.
 *
 * @param settings what was asked for
 * @param about where and on what it ran, for a person to read, in this order
 * @param begun when it began
 * @param loadTime from the beginning until the last play had its outcome
 * @param due plays that were meant to start
 * @param neverSent plays of these that were not, because the client could not keep up
 * @param heldBack plays that waited because as many as may be were outstanding
 * @param latency from intended start to confirmation
 * @param curve of the latency, by percentile
 * @param service from actual start to confirmation
 * @param visible from actual start to the board
 * @param seconds one after the other
 * @param errors how often each kind was met
 * @param batches what a service in this process did; empty when it runs elsewhere
 * @param looks at the board
 * @param notes what was out of the ordinary
 */
record RunResult(
    RunSettings settings,
    List<Map.Entry<String, String>> about,
    Instant begun,
    Duration loadTime,
    long due,
    long neverSent,
    long heldBack,
    Distribution latency,
    List<CurvePoint> curve,
    Distribution service,
    Distribution visible,
    List<Second> seconds,
    Map<String, Long> errors,
    Optional<Batches> batches,
    Looks looks,
    Prices prices,
    Costs costs,
    List<String> notes,
    Verdict verdict) {
  /** How long the fastest part of the writes took at the most. */
  record CurvePoint(double percentile, Duration latency) {}

  /** What a service in this process did. */
  record Batches(long handled, long writes, long lostRaces) {}

  /** How often the board was looked at, and how often in vain. */
  record Looks(long all, long failed) {}

  /** The client keeps up when it starts nearly all plays within the time of the run. */
  private static final double KEPT_UP_SHARE = 0.99;

  /** A backlog that takes longer has grown while plays were sent; starting takes a part of it. */
  private static final Duration MOST_OVERTIME = Duration.ofSeconds(3);

  private static final double THOUSAND = 1000;

  RunResult {
    about = List.copyOf(about);
    curve = List.copyOf(curve);
    seconds = List.copyOf(seconds);
    errors = Map.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** Plays confirmed a second, while there was load. */
  double rate() {
    return verdict.account().confirmed() * THOUSAND / Math.max(1, loadTime.toMillis());
  }

  /** Whether the load was what was asked for. */
  boolean keptUp() {
    return heldBack == 0
        && due - neverSent >= KEPT_UP_SHARE * due
        && overtime().compareTo(MOST_OVERTIME) <= 0;
  }

  /** How long the last answers were awaited after the last play was due. */
  Duration overtime() {
    Duration over = loadTime.minus(settings.length());
    return over.isNegative() ? Duration.ZERO : over;
  }
}
