package dev.recentbest.rollup.metrics;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.BatchTimes;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.stream.StreamBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What there is to say of a batch in numbers, for metrics and logs. */
public final class BatchFigures {
  private final BatchReport report;
  private final Duration took;
  private final Instant answered;
  private final Optional<Integer> itemBytes;

  private BatchFigures(
      BatchReport report, Duration took, Instant answered, Optional<Integer> itemBytes) {
    this.report = report;
    this.took = took;
    this.answered = answered;
    this.itemBytes = itemBytes;
  }

  /**
   * The figures of a batch.
   *
   * @param board that it was for
   * @param took the function's time for it
   * @param answered when it was
   */
  public static BatchFigures of(
      BoardKey board, BatchReport report, Duration took, Instant answered) {
    Optional<Integer> itemBytes =
        report.merge().written().map(item -> ItemSize.bytesOf(BoardItemFormat.encode(board, item)));
    return new BatchFigures(report, took, answered, itemBytes);
  }

  /** What became of the batch as a whole. */
  public Outcome outcome() {
    if (firstFailed().isPresent()) {
      return Outcome.FAILED;
    }
    return written().isPresent() ? Outcome.WRITTEN : Outcome.SKIPPED;
  }

  public int records() {
    StreamBatch batch = report.batch();
    return batch.accepted().count() + batch.setAside().size() + batch.ignored().total();
  }

  /** Completed plays that were accepted. */
  public int playsMerged() {
    return count(change -> change.after().isPresent());
  }

  /** Values of plays that a record took away or replaced. */
  public int corrections() {
    return count(change -> change.before().isPresent());
  }

  public int setAside() {
    return report.keptAside().size();
  }

  /** How many records were set aside, by the word for what is wrong with them. */
  public Map<String, Integer> setAsideByReason() {
    Map<String, Integer> reasons = new TreeMap<>();
    for (SetAsideRecord record : report.keptAside()) {
      reasons.merge(record.refusal().word(), 1, Integer::sum);
    }
    return reasons;
  }

  public int lostRaces() {
    return report.merge().lostRaces();
  }

  /** The sequence number from which on records are delivered again. */
  public Optional<String> firstFailed() {
    return report.answer().firstFailed();
  }

  /** The item as the batch left it; empty when nothing was written. */
  public Optional<BoardItem> written() {
    return report.merge().written();
  }

  /** The size of what was written. */
  public Optional<Integer> itemBytes() {
    return itemBytes;
  }

  /** From the creation of the newest record to the answer; empty when no record was accepted. */
  public Optional<Duration> lag() {
    return ago(report.batch().accepted().lastCreatedEpochSecond());
  }

  /** From the end of the newest play to the answer; empty when nothing was written. */
  public Optional<Duration> completionToVisible() {
    return written()
        .flatMap(
            item ->
                ago(
                    report.batch().arrivals().changes().stream()
                        .flatMap(change -> change.after().stream())
                        .mapToLong(play -> play.completedAtEpochSecond())
                        .max()));
  }

  public Duration took() {
    return took;
  }

  public BatchTimes times() {
    return report.times();
  }

  /** Such times are of whole seconds, and of another clock: never negative. */
  private Optional<Duration> ago(OptionalLong epochSecond) {
    return epochSecond.stream()
        .mapToObj(then -> Duration.between(Instant.ofEpochSecond(then), answered))
        .map(time -> time.isNegative() ? Duration.ZERO : time)
        .findFirst();
  }

  private int count(Predicate<Change> which) {
    return (int) report.batch().arrivals().changes().stream().filter(which).count();
  }

  /** What can become of a batch. */
  public enum Outcome {
    WRITTEN,
    /** It had nothing to add. */
    SKIPPED,
    /** Some of it will be delivered again. */
    FAILED
  }
}
