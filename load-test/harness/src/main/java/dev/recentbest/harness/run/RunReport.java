package dev.recentbest.harness.run;

import dev.recentbest.harness.run.cost.Cost;
import dev.recentbest.harness.run.load.Distribution;
import dev.recentbest.harness.run.report.ReportContent;
import dev.recentbest.harness.run.report.ReportTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the report of a run says. */
final class RunReport {
  private static final int DOLLAR_DIGITS = 6;

  private final RunResult result;
  private final Summary summary;

  private RunReport(RunResult result) {
    this.result = result;
    this.summary = new Summary(result);
  }

  static ReportContent of(RunResult result) {
    return new RunReport(result).content();
  }

  private ReportContent content() {
    return new ReportContent(
        "Recent Best: load test of " + result.begun().truncatedTo(ChronoUnit.SECONDS),
        result.verdict().isRight(),
        result.verdict().headline(),
        result.verdict().lines(),
        warnings(),
        tables(),
        RunCharts.of(result));
  }

  private List<String> warnings() {
    return result.keptUp() ? List.of() : List.of(summary.load());
  }

  private List<ReportTable> tables() {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(times());
    tables.add(costs());
    result.batches().ifPresent(batches -> tables.add(batches(batches)));
    tables.add(pairs("Errors", List.of("What", "How often"), errors(), ""));
    if (!result.notes().isEmpty()) {
      List<List<String>> rows = result.notes().stream().map(List::of).toList();
      tables.add(new ReportTable("Notes", List.of("What the service said"), rows, ""));
    }
    tables.add(
        pairs(
            "Settings and machine",
            List.of("What", "Value"),
            result.about().stream().map(each -> List.of(each.getKey(), each.getValue())).toList(),
            "Client and, where it runs in this process, the whole service share this machine."));
    return tables;
  }

  private ReportTable times() {
    return new ReportTable(
        "Times",
        List.of("Milliseconds", "Plays", "p50", "p90", "p99", "p99.9", "max"),
        List.of(
            row("Write, intended start to confirmed", result.latency()),
            row("Write, actual start to confirmed", result.service()),
            row("Write, actual start to visible on the board", result.visible())),
        summary.load() + ". Time to " + summary.visible() + ".");
  }

  private static List<String> row(String what, Distribution times) {
    return List.of(
        what,
        String.valueOf(times.count()),
        Summary.number(times.p50()),
        Summary.number(times.p90()),
        Summary.number(times.p99()),
        Summary.number(times.p999()),
        Summary.number(times.max()));
  }

  private ReportTable costs() {
    List<List<String>> rows = new ArrayList<>();
    result.costs().lines().forEach(line -> rows.add(cost(line)));
    rows.add(List.of("This run", "", dollars(Optional.of(result.costs().total()))));
    rows.add(
        List.of("A million plays at this rate", "", dollars(result.costs().perMillionPlays())));
    rows.add(List.of("A month at this rate", "", dollars(Optional.of(result.costs().perMonth()))));
    return new ReportTable(
        "What it costs at list prices",
        List.of("What", "Units", "US dollars"),
        rows,
        "Prices: "
            + result.prices().region()
            + "; "
            + result.prices().source()
            + "; "
            + result.prices().date()
            + ". No free tier, no storage, no discounts. The function's time is that of this"
            + " machine with the memory of the template, not Lambda's. The looks of this run at the"
            + " board cost $"
            + result.costs().looks().setScale(DOLLAR_DIGITS, RoundingMode.HALF_UP)
            + " on top."
            + (result.costs().isWhole()
                ? ""
                : " The sums are without what is not known from here."));
  }

  private static List<String> cost(Cost line) {
    return List.of(
        line.what(),
        line.quantity()
            .map(amount -> amount.stripTrailingZeros().toPlainString())
            .orElse("not known from here"),
        dollars(line.dollars()));
  }

  private static String dollars(Optional<BigDecimal> amount) {
    return amount
        .map(value -> value.setScale(DOLLAR_DIGITS, RoundingMode.HALF_UP).toPlainString())
        .orElse("not known");
  }

  private static ReportTable batches(RunResult.Batches batches) {
    return pairs(
        "The function",
        List.of("What", "How often"),
        List.of(
            List.of("Batches", String.valueOf(batches.handled())),
            List.of("Writes of the board that took effect", String.valueOf(batches.writes())),
            List.of("Lost races", String.valueOf(batches.lostRaces()))),
        "");
  }

  private List<List<String>> errors() {
    if (result.errors().isEmpty()) {
      return List.of(List.of("none", "0"));
    }
    return result.errors().entrySet().stream()
        .map(each -> List.of(each.getKey(), String.valueOf(each.getValue())))
        .toList();
  }

  private static ReportTable pairs(
      String title, List<String> columns, List<List<String>> rows, String note) {
    return new ReportTable(title, columns, rows, note);
  }
}
