package dev.recentbest.harness.run.report;

import java.util.List;

/**
 * A table whose first column heads its rows.
 *
 * @param note a sentence beneath it; empty for none
 */
public record ReportTable(
    String title, List<String> columns, List<List<String>> rows, String note) {
  /**
   * @throws IllegalArgumentException when a row has more or fewer cells than there are columns
   */
  public ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("must be " + columns.size() + " cells: row=" + row);
      }
    }
  }
}
