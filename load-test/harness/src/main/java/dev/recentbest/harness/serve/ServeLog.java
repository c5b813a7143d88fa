package dev.recentbest.harness.serve;

import dev.recentbest.display.DisplayText;
import dev.recentbest.local.FunctionPlace;
import dev.recentbest.local.ServiceListener;
import dev.recentbest.mapping.DiscardedBatch;
import dev.recentbest.mapping.InvocationReport;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.rollup.merging.BatchReport;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says in a line now and then what a service did, and at once what is unusual, though not the same
 * over and over. Thread-safe.
 */
final class ServeLog implements ServiceListener {
  /** How many unusual things are told of between two looks; the lines count the others. */
  private static final int MOST_REMARKS = 3;

  private final BoardKey board;
  private final FunctionPlace place;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private final Consumer<BatchReport> metrics;
  private ServiceTally total = ServiceTally.NOTHING;
  private ServiceTally told = ServiceTally.NOTHING;
  private int remarks;
  private String lastRemark = "";

  /**
   * @param place where the function runs: how much is known of what it did
   * @param out for the lines
   * @param err for what is unusual
   * @param metrics are told of each batch
   */
  ServeLog(
      BoardKey board,
      FunctionPlace place,
      PrintStream out,
      PrintStream err,
      Clock clock,
      Consumer<BatchReport> metrics) {
    this.board = board;
    this.place = place;
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public synchronized void handled(BatchReport report) {
    total = total.with(report);
    metrics.accept(report);
    report
        .keptAside()
        .forEach(
            record ->
                remark("record " + record.sequenceNumber() + " is set aside: " + record.reason()));
    report
        .merge()
        .failure()
        .ifPresent(why -> remark("a batch failed and is delivered again: " + why));
  }

  @Override
  public synchronized void failed(RuntimeException failure) {
    total = total.withFailure();
    remark("a batch failed and is delivered again: " + failure.getMessage());
  }

  @Override
  public synchronized void unpublished(RuntimeException failure) {
    remark("the board could not be published, which is tried again: " + failure.getMessage());
  }

  /** A function in a process of its own says only what it answers. */
  @Override
  public synchronized void invoked(InvocationReport report) {
    if (isPackaged() && report.outcome() != InvocationReport.Outcome.THROTTLED) {
      boolean done = report.outcome() == InvocationReport.Outcome.SUCCESS;
      total = total.withAnswer(report.taken(), done);
      if (!done) {
        remark("a batch failed and is delivered again: " + report.reason());
      }
    }
  }

  @Override
  public synchronized void discarded(DiscardedBatch batch) {
    total = total.withGivenUp(batch.records().size());
    remark(
        "%d records are given up (%s), their plays are not on the board: %s"
            .formatted(
                batch.records().size(),
                batch.condition().toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                batch.reason()));
    batch
        .destinationFailure()
        .ifPresent(failure -> remark("and nobody could be told: " + failure.getMessage()));
  }

  @Override
  public synchronized void lost(String shardId, Optional<String> checkpoint) {
    note(
        "the stream dropped records of shard %s before they were read: it keeps 24 hours; their plays are not on the board"
            .formatted(shardId));
  }

  @Override
  public synchronized void delayed(String reason, Duration pause) {
    remark("the stream did not answer and is asked again: " + reason);
  }

  @Override
  public synchronized void note(String line) {
    err.println(DisplayText.printable(time() + " " + line));
  }

  /** A line about what was done since the last one, if anything was. */
  synchronized void tell() {
    ServiceTally fresh = total.since(told);
    remarks = 0;
    if (fresh.isWorthALine()) {
      told = total;
      out.println(time() + " " + describe(fresh));
    }
  }

  /** A line about everything. */
  synchronized void summarize() {
    out.println(time() + " stopped: " + describe(total));
  }

  private void remark(String line) {
    remarks++;
    if (remarks <= MOST_REMARKS && !line.equals(lastRemark)) {
      note(line);
    }
    lastRemark = line;
  }

  private String describe(ServiceTally tally) {
    List<String> parts = new ArrayList<>();
    String batches = " in " + count(tally.batches(), "batch", "batches");
    if (isPackaged()) {
      parts.add(count(tally.plays(), "record", "records") + batches + " of the packaged function");
    } else {
      parts.add(count(tally.plays(), "play", "plays") + batches);
      parts.add(count(tally.writes(), "write", "writes") + " of the board");
    }
    addUnlessZero(parts, tally.lostRaces(), "lost race", "lost races");
    addUnlessZero(parts, tally.failed(), "failed batch", "failed batches");
    addUnlessZero(parts, tally.setAside(), "record set aside", "records set aside");
    addUnlessZero(parts, tally.ignored(), "record ignored", "records ignored");
    addUnlessZero(parts, tally.givenUp(), "record given up", "records given up");
    tally.board().ifPresent(item -> parts.add(describe(item)));
    return String.join(", ", parts);
  }

  private boolean isPackaged() {
    return place instanceof FunctionPlace.Packaged;
  }

  private String describe(BoardItem item) {
    int bytes = ItemSize.bytesOf(BoardItemFormat.encode(board, item));
    return "now "
        + count(item.state().entries().size(), "entry", "entries")
        + ", "
        + count(bytes, "byte", "bytes");
  }

  private static void addUnlessZero(List<String> parts, long number, String one, String many) {
    if (number != 0) {
      parts.add(count(number, one, many));
    }
  }

  private static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  private String time() {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(
            clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS))
        + "Z";
  }
}
