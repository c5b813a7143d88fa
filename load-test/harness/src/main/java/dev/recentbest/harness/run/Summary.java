package dev.recentbest.harness.run;

import dev.recentbest.harness.run.load.Distribution;
import dev.recentbest.harness.run.load.OpenLoop;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A run in a few lines. */
record Summary(RunResult result) {
  private static final double MILLI_NANOS = 1e6;
  private static final double THOUSAND = 1000;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(load());
    lines.add("write, from its intended start:  " + times(result.latency()));
    lines.add("write, from its actual start:    " + times(result.service()));
    lines.add("write to visible on the board:   " + times(result.visible()));
    lines.add(visible());
    result.batches().ifPresent(batches -> lines.add(batches(batches)));
    if (!result.errors().isEmpty()) {
      lines.add("errors: " + new TreeMap<>(result.errors()));
    }
    lines.add(cost());
    lines.addAll(result.verdict().lines());
    lines.add(result.verdict().headline());
    return lines;
  }

  /** The load, and whether it was what was asked for. */
  String load() {
    return String.format(
        Locale.ROOT,
        "%,d plays due at %,d a second, %.1f a second confirmed; %s",
        result.due(),
        result.settings().rate(),
        result.rate(),
        result.keptUp()
            ? "the client kept up"
            : String.format(
                Locale.ROOT,
                "THE CLIENT DID NOT KEEP UP: %,d never sent, %,d held back by the limit of %,d"
                    + " outstanding, the last answer %.1f s after the end",
                result.neverSent(),
                result.heldBack(),
                OpenLoop.MOST_OUTSTANDING,
                result.overtime().toMillis() / THOUSAND));
  }

  /** What the time to the board is measured on. */
  String visible() {
    return String.format(
        Locale.ROOT,
        "visible: measured on the %,d plays that were seen in the board's item, by %,d looks every"
            + " %,d ms, which is also the resolution; plays that do not enter it are never seen",
        result.visible().count(),
        result.looks().all(),
        result.settings().lookEvery().toMillis());
  }

  private String cost() {
    return String.format(
        Locale.ROOT,
        "at list prices: $%s for this run, $%s for a million plays, $%s for a month at this rate%s",
        result.costs().total().setScale(6, RoundingMode.HALF_UP),
        result
            .costs()
            .perMillionPlays()
            .map(dollars -> dollars.setScale(2, RoundingMode.HALF_UP).toString())
            .orElse("-"),
        result.costs().perMonth().setScale(2, RoundingMode.HALF_UP),
        result.costs().isWhole()
            ? ""
            : ", without the function, whose part is not known from here");
  }

  private static String batches(RunResult.Batches batches) {
    return String.format(
        Locale.ROOT,
        "%,d batches, %,d writes of the board, %,d lost races",
        batches.handled(),
        batches.writes(),
        batches.lostRaces());
  }

  private static String times(Distribution times) {
    return String.format(
        Locale.ROOT,
        "p50 %s  p90 %s  p99 %s  p99.9 %s  max %s",
        millis(times.p50()),
        millis(times.p90()),
        millis(times.p99()),
        millis(times.p999()),
        millis(times.max()));
  }

  static String millis(Duration time) {
    return number(time) + " ms";
  }

  /** Milliseconds, without their name. */
  static String number(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / MILLI_NANOS);
  }
}
