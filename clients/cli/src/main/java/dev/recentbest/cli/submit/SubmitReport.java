package dev.recentbest.cli.submit;

import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.ProgressLine;
import dev.recentbest.cli.submit.Submission.Outcome;
import dev.recentbest.display.DisplayText;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what became of the plays of a file, and names those that are not in the table. */
final class SubmitReport {
  /** Who has more than these has a file of another kind, and sees that from fewer. */
  private static final int MOST_NAMED = 20;

  private final Edges edges;
  private final ProgressLine progress;
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  private long named;

  SubmitReport(Edges edges) {
    this.edges = edges;
    this.progress = new ProgressLine(edges);
  }

  void add(long line, Submission submission) {
    counts.merge(submission.outcome(), 1L, Long::sum);
    if (submission.outcome().exitCode() != ExitCode.RIGHT && ++named <= MOST_NAMED) {
      String text = "line " + line + ": " + submission.outcome().words() + ": ";
      progress.say(DisplayText.printable(text + submission.reason()));
    }
    progress.show(String.format(Locale.ROOT, "line %,d: %s", line, counts()));
  }

  /** Says how many plays there were, and what became of them. */
  void totals() {
    if (named > MOST_NAMED) {
      progress.say("and " + (named - MOST_NAMED) + " more lines");
    } else {
      progress.end();
    }
    edges.output().out().println(counts());
  }

  /** The worst of what happened. */
  ExitCode exitCode() {
    if (count(Outcome.REFUSED) > 0) {
      return ExitCode.WRONG_INPUT;
    }
    return count(Outcome.KEY_TAKEN) > 0 ? ExitCode.DIFFERENT : ExitCode.RIGHT;
  }

  private String counts() {
    return Stream.of(Outcome.values())
        .map(outcome -> String.format(Locale.ROOT, "%,d %s", count(outcome), outcome.words()))
        .collect(Collectors.joining(", "));
  }

  private long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
