package dev.recentbest.harness.run;

import dev.recentbest.harness.run.RunResult.Batches;
import dev.recentbest.harness.run.RunResult.CurvePoint;
import dev.recentbest.harness.run.RunResult.Looks;
import dev.recentbest.harness.run.cost.Costs;
import dev.recentbest.harness.run.cost.Prices;
import dev.recentbest.harness.run.cost.Usage;
import dev.recentbest.harness.run.load.LoadMeter;
import dev.recentbest.rollup.settings.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A run from its beginning to what is known after it. */
final class Measurement {
  private static final double[] CURVE = {
    1, 5, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 92.5, 95, 97, 98, 99, 99.5, 99.8, 99.9, 99.95,
    99.99, 99.999
  };

  private static final int MEGABYTE_BITS = 20;

  private final RunSettings settings;
  private final Settings function;
  private final Target target;
  private final Prices prices;
  private final RunEdges edges;
  private final Progress progress;

  Measurement(
      RunSettings settings,
      Settings function,
      Target target,
      Prices prices,
      RunEdges edges,
      Progress progress) {
    this.settings = settings;
    this.function = function;
    this.target = target;
    this.prices = prices;
    this.edges = edges;
    this.progress = progress;
  }

  /** Sends, waits, checks. */
  RunResult run() {
    Instant begun = edges.clock().instant();
    LoadRun load = new LoadRun(settings, target, function.board(), edges, progress);
    Duration loadTime;
    Verdict verdict;
    try (load) {
      loadTime = load.send();
      verdict =
          new FinalVerdict(
                  target,
                  function.reader().maxHandleBytes(),
                  settings.patience(),
                  edges.clock(),
                  edges.pause())
              .of(load.meter().ledger(), load::waiting);
    }
    load.sample("checked");
    return result(begun, loadTime, verdict, load);
  }

  private RunResult result(Instant begun, Duration loadTime, Verdict verdict, LoadRun load) {
    LoadMeter meter = load.meter();
    return new RunResult(
        settings,
        about(),
        begun,
        loadTime,
        meter.dueCount(),
        meter.neverSentCount(),
        meter.heldBackCount(),
        meter.latency().all(),
        DoubleStream.of(CURVE)
            .mapToObj(each -> new CurvePoint(each, meter.latency().percentile(each)))
            .toList(),
        meter.service().all(),
        load.visibility().times().all(),
        load.sampling().seconds(),
        meter.ledger().errors(),
        target
            .here()
            .map(Target.Inside::watch)
            .map(watch -> new Batches(watch.batches(), watch.writes(), watch.lostRaces())),
        new Looks(load.looks().looks(), load.looks().failedLooks()),
        prices,
        new Costs(prices, usage(loadTime, load)),
        load.notes(),
        verdict);
  }

  private Usage usage(Duration loadTime, LoadRun load) {
    return new Usage(
        load.meter().ledger().confirmed(),
        loadTime,
        BigDecimal.valueOf(load.meter().ledger().writeUnits()),
        load.looks().readUnits(),
        target.here().map(here -> here.function().usage()));
  }

  private List<Map.Entry<String, String>> about() {
    Runtime machine = Runtime.getRuntime();
    return List.of(
        Map.entry("Service", target.place()),
        Map.entry("Table and board", target.table() + ", " + function.board().boardId()),
        Map.entry(
            "Plays",
            "%d a second for %s, %s, seed %d"
                .formatted(
                    settings.rate(),
                    settings.length(),
                    settings.poisson() ? "by chance (Poisson)" : "at equal distances",
                    settings.seed())),
        Map.entry("Writes in flight at the most", String.valueOf(settings.writers())),
        Map.entry("Looks at the board", "every " + settings.lookEvery().toMillis() + " ms"),
        Map.entry(
            "This machine",
            "%d processors, %d MB heap, %s %s, Java %s"
                .formatted(
                    machine.availableProcessors(),
                    machine.maxMemory() >> MEGABYTE_BITS,
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    System.getProperty("java.version"))));
  }
}
