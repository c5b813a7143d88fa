/**
 * One HTML file with everything in it: tables, charts, and the script that draws them. Knows
 * nothing of runs. Start reading at {@link dev.recentbest.harness.run.report.ReportPage}.
 */
@NullMarked
package dev.recentbest.harness.run.report;

import org.jspecify.annotations.NullMarked;
