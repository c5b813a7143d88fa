package dev.recentbest.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/** What several functions took, side by side; as a table in Markdown. */
final class ColdStartTable {
  private final Map<ColdStartCandidate, List<Taken>> taken = new LinkedHashMap<>();

  ColdStartTable(List<ColdStartCandidate> candidates) {
    candidates.forEach(candidate -> taken.put(candidate, new ArrayList<>()));
  }

  /**
   * What one process took, in milliseconds.
   *
   * @param first until the first answer
   * @param processor of the process until then
   * @param warm for a batch when it is warm
   */
  record Taken(double first, double processor, double warm) {}

  void add(ColdStartCandidate candidate, Taken one) {
    taken.getOrDefault(candidate, new ArrayList<>()).add(one);
  }

  /** Median, lowest and highest of each, and its ratio to the first. */
  String text() {
    StringJoiner head = new StringJoiner(" | ", "| | ", " |\n");
    taken.keySet().forEach(candidate -> head.add(candidate.name()));
    return head
        + "|---".repeat(taken.size() + 1)
        + "|\n"
        + row("to the first answer, ms", Taken::first)
        + row("processor time until then, ms", Taken::processor)
        + row("a warm batch of 100, ms", Taken::warm);
  }

  private String row(String what, ToDoubleFunction<Taken> part) {
    StringJoiner row = new StringJoiner(" | ", "| " + what + " | ", " |\n");
    double base = Double.NaN;
    for (List<Taken> each : taken.values()) {
      double[] values = each.stream().mapToDouble(part).sorted().toArray();
      String text =
          String.format(
              Locale.ROOT,
              "%.1f (%.1f–%.1f)",
              median(values),
              values[0],
              values[values.length - 1]);
      row.add(
          Double.isNaN(base)
              ? text
              : text + String.format(Locale.ROOT, " **%.2f**", median(values) / base));
      base = Double.isNaN(base) ? median(values) : base;
    }
    return row.toString();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
