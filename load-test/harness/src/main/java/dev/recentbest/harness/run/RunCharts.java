package dev.recentbest.harness.run;

import dev.recentbest.harness.run.RunResult.CurvePoint;
import dev.recentbest.harness.run.load.Distribution;
import dev.recentbest.harness.run.report.Chart;
import dev.recentbest.harness.run.report.Chart.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The charts of a run. */
final class RunCharts {
  private static final double HUNDRED = 100;
  private static final double THOUSAND = 1000;
  private static final double MILLI_NANOS = 1e6;

  private final RunResult result;
  private final List<Double> at;

  private RunCharts(RunResult result) {
    this.result = result;
    this.at = result.seconds().stream().map(each -> each.at().toMillis() / THOUSAND).toList();
  }

  static List<Chart> of(RunResult result) {
    return new RunCharts(result).all();
  }

  private List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    charts.add(
        overTime(
            "Rate",
            "Plays that were meant to start, and plays that were confirmed.",
            "plays/s",
            line("intended", this::intended),
            line("confirmed", second -> Optional.of(second.rate()))));
    charts.add(
        overTime(
            "Time of a write",
            "From its intended start to its confirmation, by the second in which it was confirmed.",
            "ms",
            times("p50", Second::latency, Distribution::p50),
            times("p99", Second::latency, Distribution::p99),
            times("p99.9", Second::latency, Distribution::p999)));
    charts.add(curve());
    charts.add(
        overTime(
            "Time to visible",
            "Time to " + new Summary(result).visible() + ".",
            "ms",
            times("p50", Second::visible, Distribution::p50),
            times("p99", Second::visible, Distribution::p99),
            times("p99.9", Second::visible, Distribution::p999)));
    if (result.batches().isPresent()) {
      charts.add(
          overTime(
              "Lost races",
              "Writes of the board that came second, each second.",
              "lost",
              line("lost races", second -> Optional.of((double) second.lostRaces()))));
    }
    return charts;
  }

  private Chart curve() {
    // One play in a thousand says nothing of the slowest in ten thousand.
    List<CurvePoint> curve =
        result.curve().stream()
            .filter(
                point ->
                    HUNDRED / (HUNDRED - point.percentile())
                        <= Math.max(2, result.latency().count()))
            .toList();
    List<Double> x = curve.stream().map(point -> HUNDRED / (HUNDRED - point.percentile())).toList();
    List<Optional<Double>> y =
        curve.stream().map(point -> Optional.of(millis(point.latency()))).toList();
    return new Chart(
        "Time of a write, by percentile",
        "How long the fastest part of all writes took at the most, from their intended start.",
        "fastest part of the writes",
        true,
        "ms",
        x,
        List.of(new Line("write", y)));
  }

  private Chart overTime(String title, String note, String unit, Line... lines) {
    return new Chart(title, note, "seconds", false, unit, at, List.of(lines));
  }

  private Line line(String name, Function<Second, Optional<Double>> value) {
    return new Line(name, result.seconds().stream().map(value).toList());
  }

  private Line times(
      String name,
      Function<Second, Distribution> which,
      Function<Distribution, Duration> percentile) {
    return line(
        name,
        second ->
            Optional.of(which.apply(second))
                .filter(times -> times.count() > 0)
                .map(times -> millis(percentile.apply(times))));
  }

  /** Nothing is meant to start when the time is over. */
  private Optional<Double> intended(Second second) {
    boolean over = second.at().minus(second.length()).compareTo(result.settings().length()) >= 0;
    return Optional.of(over ? 0.0 : (double) result.settings().rate());
  }

  private static double millis(Duration time) {
    return time.toNanos() / MILLI_NANOS;
  }
}
