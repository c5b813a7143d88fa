package dev.recentbest.harness.run.report;

import java.util.List;

/**
 * What a report says; texts are plain, and escaped when they are written.
 *
 * @param title of the page
 * @param right whether the box of the verdict is green
 * @param headline of the verdict
 * @param verdict what it rests on, a line each
 * @param warnings what a reader must know first, a line each
 */
public record ReportContent(
    String title,
    boolean right,
    String headline,
    List<String> verdict,
    List<String> warnings,
    List<ReportTable> tables,
    List<Chart> charts) {
  public ReportContent {
    verdict = List.copyOf(verdict);
    warnings = List.copyOf(warnings);
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
  }
}
