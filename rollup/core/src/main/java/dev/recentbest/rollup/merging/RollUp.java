package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import dev.recentbest.rollup.stream.StreamBatch;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.PlayTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function: a stream event's bytes in, the board's item brought up to date, an answer out. Runs
 * anywhere; knows nothing of Lambda.
 *
 * <p>Not thread-safe: one instance serves one invocation at a time, and remembers the item between
 * them. Any number of instances may serve one board.
 */
public final class RollUp {
  private static final Logger LOG = LoggerFactory.getLogger(RollUp.class);

  private final StreamEventReader reader;
  private final BoardMerger merger;
  private final SetAside setAside;
  private final BatchWatch watch;
  private final Duration timeReserve;

  /**
   * @param reader reads the events; not shared with another instance
   * @param table where the board's item lies
   * @param plays the plays beside it
   * @param setAside where records go that cannot be merged
   */
  public RollUp(
      StreamEventReader reader,
      BoardTable table,
      PlayTable plays,
      SetAside setAside,
      MergeSettings settings,
      Edges edges) {
    this.reader = reader;
    this.watch = new BatchWatch(edges.clock());
    this.merger =
        new BoardMerger(
            watch.over(table),
            watch.over(plays),
            settings,
            new Edges(edges.clock(), watch.over(edges.pause()), edges.random()));
    this.setAside = setAside;
    this.timeReserve = settings.timeReserve();
  }

  /**
   * Reads the board's item, for a process that has time before its first batch: that one then needs
   * no failed write to learn it. What goes wrong here the batch will meet as well, and say.
   *
   * @param timeLimit how long to wait for the table; positive
   */
  public void prime(Duration timeLimit) {
    try {
      merger.learn(timeLimit);
    } catch (BoardTableUnavailable | UnreadableBoardItem e) {
      LOG.debug("the board was not read ahead of the first batch: {}", e.getMessage());
    }
  }

  /**
   * Handles a batch. When it returns, every record before the answer's first failed one is in the
   * item, needs not be there, or has been set aside.
   *
   * @param event the stream event, JSON in UTF-8
   * @param timeLeft how long there is
   * @throws dev.recentbest.rollup.stream.UnreadableEvent when the bytes are no stream event
   * @throws SetAsideUnavailable when a record without a sequence number could not be set aside: the
   *     whole batch has to be delivered again
   */
  public BatchReport handle(byte[] event, TimeLeft timeLeft) {
    StreamBatch batch = watch.read(() -> reader.read(event));
    List<SetAsideRecord> kept = new ArrayList<>();
    Optional<String> notKept = keepAside(batch.setAside(), timeLeft, kept);
    MergeReport merge = watch.merge(() -> merger.merge(batch.accepted(), timeLeft));
    merge
        .failure()
        .ifPresent(reason -> LOG.warn("batch fails and will be delivered again: {}", reason));
    Optional<String> notMerged =
        merge.failure().flatMap(reason -> batch.accepted().firstSequenceNumber());
    return new BatchReport(
        batch, merge, kept, new BatchAnswer(lower(notKept, notMerged)), watch.times());
  }

  /** Keeps the records; the answer is the lowest number of those that could not be kept. */
  private Optional<String> keepAside(
      List<SetAsideRecord> records, TimeLeft timeLeft, List<SetAsideRecord> kept) {
    if (records.isEmpty()) {
      return Optional.empty();
    }
    try {
      setAside.keep(records, halfOf(timeLeft));
      kept.addAll(records);
      return Optional.empty();
    } catch (SetAsideUnavailable e) {
      kept.addAll(records.subList(0, e.kept()));
      List<SetAsideRecord> left = records.subList(e.kept(), records.size());
      if (!left.stream().allMatch(each -> SequenceNumber.isNumber(each.sequenceNumber()))) {
        throw e;
      }
      LOG.warn("batch fails and will be delivered again: {}", e.getMessage());
      return left.stream()
          .map(SetAsideRecord::sequenceNumber)
          .min(Comparator.comparing(SequenceNumber::parse));
    }
  }

  /** The other half is for merging: what cannot be set aside must not cost its neighbours. */
  private Supplier<Duration> halfOf(TimeLeft timeLeft) {
    Duration whole = timeLeft.remaining().minus(timeReserve);
    Duration kept = timeReserve.plus(whole.isNegative() ? Duration.ZERO : whole.dividedBy(2));
    return () -> timeLeft.remaining().minus(kept);
  }

  private static Optional<String> lower(Optional<String> a, Optional<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return SequenceNumber.parse(a.get()).compareTo(SequenceNumber.parse(b.get())) <= 0 ? a : b;
  }
}
