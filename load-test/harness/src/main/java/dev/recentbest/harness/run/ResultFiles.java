package dev.recentbest.harness.run;

import dev.recentbest.harness.run.report.ReportPage;
import java.util.Optional;

/** What a run leaves behind. */
record ResultFiles(OutputFile report, Optional<OutputFile> json) {
  /** Tries whether they can be written. */
  void check() {
    report.check();
    json.ifPresent(OutputFile::check);
  }

  void write(RunResult result) {
    report.write(new ReportPage(RunReport.of(result)).html());
    json.ifPresent(file -> file.write(ResultJson.text(result)));
  }
}
