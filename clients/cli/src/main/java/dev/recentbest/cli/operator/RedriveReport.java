package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.ProgressLine;
import dev.recentbest.display.DisplayText;
import dev.recentbest.operator.redrive.RedriveListener;
import dev.recentbest.operator.redrive.Verdict;
import dev.recentbest.queues.QueueMessage;
import java.util.Locale;

/** Tells of each message on the output, and of the way on the error output. Not thread-safe. */
final class RedriveReport implements RedriveListener {
  private final Edges edges;
  private final boolean apply;
  private final ProgressLine line;
  private long expected;
  private long messages;
  private long done;
  private long troubles;

  RedriveReport(Edges edges, boolean apply) {
    this.edges = edges;
    this.apply = apply;
    this.line = new ProgressLine(edges);
  }

  @Override
  public void begun(long inQueue) {
    expected += inQueue;
  }

  @Override
  public void handled(QueueMessage message, Verdict verdict) {
    messages++;
    done += verdict.fate() == Verdict.Fate.DONE ? 1 : 0;
    troubles += verdict.fate() == Verdict.Fate.TROUBLE ? 1 : 0;
    edges
        .output()
        .out()
        .println(DisplayText.printable(fate(verdict) + ": " + what(message) + verdict.text()));
    line.show(String.format(Locale.ROOT, "%,d of about %,d messages", messages, expected));
  }

  /** Says how many messages there were, and what became of them. */
  void totals() {
    edges
        .output()
        .out()
        .println(
            String.format(
                Locale.ROOT,
                apply
                    ? "%,d messages: %,d done and deleted, %,d stay"
                    : "%,d messages: %,d would be done and deleted, %,d would stay; nothing was changed,"
                        + " --apply does it",
                messages,
                done,
                messages - done));
  }

  ExitCode exitCode() {
    return troubles > 0 ? ExitCode.ENVIRONMENT : ExitCode.RIGHT;
  }

  private String fate(Verdict verdict) {
    return switch (verdict.fate()) {
      case DONE -> apply ? "done" : "would be done";
      case STAYS -> "stays";
      case TROUBLE -> "stays for now";
    };
  }

  private static String what(QueueMessage message) {
    if (message instanceof QueueMessage.GivenUp batch) {
      return "batch "
          + batch.first()
          + " to "
          + batch.last()
          + " of shard "
          + batch.shardId()
          + ": ";
    }
    if (message instanceof QueueMessage.SetAside record) {
      return "record " + record.sequenceNumber() + ": ";
    }
    return "a message that is ";
  }
}
