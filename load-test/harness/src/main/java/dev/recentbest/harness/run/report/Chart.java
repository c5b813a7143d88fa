package dev.recentbest.harness.run.report;

import java.util.List;
import java.util.Optional;

/**
 * Lines over one axis; the same numbers stand in a table behind the chart.
 *
 * @param note a sentence beneath the title
 * @param percentiles whether x is 1 / (1 - part), on a logarithmic scale
 * @param unit of the values
 * @param x ascending
 */
public record Chart(
    String title,
    String note,
    String xTitle,
    boolean percentiles,
    String unit,
    List<Double> x,
    List<Line> lines) {
  /**
   * One line.
   *
   * @param y a value for each x; empty where there is none
   */
  public record Line(String name, List<Optional<Double>> y) {
    public Line {
      y = List.copyOf(y);
    }
  }

  /**
   * @throws IllegalArgumentException when a line has more or fewer values than there are x
   */
  public Chart {
    x = List.copyOf(x);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.y().size() != x.size()) {
        throw new IllegalArgumentException(
            "must be " + x.size() + " values: " + line.name() + "=" + line.y().size());
      }
    }
  }
}
