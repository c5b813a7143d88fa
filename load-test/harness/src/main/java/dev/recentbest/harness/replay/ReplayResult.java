package dev.recentbest.harness.replay;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/**
 * What a replay did.
 *
 * @param lines how many lines were read
 * @param written how many were written to the table
 * @param refused how many the table, or the replay itself, refused
 * @param tally what the function did
 * @param stopped why the input could not be read to its end; empty when it was
 */
public record ReplayResult(
    long lines, long written, long refused, FunctionTally tally, Optional<String> stopped) {
  /** How many lines do not count, for a reason that was reported. */
  long leftOut() {
    return refused + tally.setAside();
  }

  /** Prints a line for each number. */
  public void print(PrintStream out) {
    row(out, "lines", lines, "read");
    row(out, "written", written, "to the table");
    row(out, "refused", refused, refused > 0 ? "by the table, or before it came there" : "");
    row(out, "merged", tally.merged(), "completed plays, as the function got them");
    if (tally.takenBack() > 0) {
      row(out, "taken back", tally.takenBack(), "plays: deleted, or no longer such as count");
    }
    row(out, "set aside", tally.setAside(), tally.setAside() > 0 ? "by the function" : "");
    row(out, "batches", tally.batches(), "");
    row(out, "writes", tally.writes(), "of the board's item");
    row(out, "lost races", tally.lostRaces(), "");
    row(
        out,
        "largest item",
        tally.largestItemBytes(),
        String.format(Locale.ROOT, "bytes; %,d entries at the most", tally.mostEntries()));
  }

  private static void row(PrintStream out, String name, long value, String remark) {
    out.println(String.format(Locale.ROOT, "%-13s%,12d  %s", name, value, remark).stripTrailing());
  }
}
