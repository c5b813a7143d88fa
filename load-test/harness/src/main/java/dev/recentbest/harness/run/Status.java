package dev.recentbest.harness.run;

import dev.recentbest.harness.run.load.Distribution;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run at a moment.
 *
 * @param phase what it is at
 * @param wanted plays a second that are meant to start
 * @param second the last one
 * @param latency so far
 * @param visible so far
 * @param lostRaces so far
 * @param errors so far, by kind
 */
record Status(
    String phase,
    int wanted,
    Second second,
    Distribution latency,
    Distribution visible,
    long lostRaces,
    Map<String, Long> errors) {
  Status {
    errors = Map.copyOf(errors);
  }

  /** All of it in a line. */
  String line() {
    String line =
        String.format(
            Locale.ROOT,
            "%s %s: %.1f/s of %d/s, %d outstanding, write p99 %s, visible p50 %s p99 %s, %d lost"
                + " races",
            elapsed(),
            phase,
            second.rate(),
            wanted,
            second.outstanding(),
            millis(latency.p99()),
            millis(visible.p50()),
            millis(visible.p99()),
            lostRaces);
    return errors.isEmpty() ? line + ", no errors" : line + ", errors " + new TreeMap<>(errors);
  }

  private String elapsed() {
    Duration at = second.at();
    return String.format(Locale.ROOT, "%d:%02d", at.toMinutes(), at.toSecondsPart());
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
  }
}
