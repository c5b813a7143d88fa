package dev.recentbest.rollup.merging;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Merged;
import dev.recentbest.model.skyband.Standing;
import dev.recentbest.rollup.stream.AcceptedRecords;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Merges accepted records into a board's item: onto the item that was last seen, with one write on
 * the condition that it is still the one. A lost race hands over the newer item, and the records,
 * not the merge, are taken there.
 *
 * <p>Only what the table confirmed is remembered. An attempt without an answer may have been
 * written: the memory stays as it was, the next condition fails, and the item comes back.
 *
 * <p>Not thread-safe; each function instance has its own.
 */
final class BoardMerger {
  private final BoardTable table;
  private final MergeSettings settings;
  private final Edges edges;
  private final Backoff backoff;
  private final WriteIds writeIds;
  private final CommittedRecords committed;
  private final Questions questions;
  private Base remembered = Base.NOTHING;
  private boolean bansUnread;
  private int lostRaces;
  private long newestSeenEpochSecond = Long.MIN_VALUE;

  BoardMerger(BoardTable table, PlayTable plays, MergeSettings settings, Edges edges) {
    this.table = table;
    this.questions = new Questions(plays, settings.maxLength(), settings.maxQueries());
    this.settings = settings;
    this.edges = edges;
    this.backoff = new Backoff(settings.retryBase(), settings.retryCap(), edges.random());
    this.writeIds = new WriteIds(edges.random());
    this.committed = new CommittedRecords(settings.rememberedRecords());
  }

  /**
   * Learns the item before the first records come; without it their first write would fail only to
   * learn it.
   *
   * @throws BoardTableUnavailable when the table does not answer
   * @throws UnreadableBoardItem when what stands there cannot be read
   */
  void learn(Duration timeLimit) {
    Instant asked = edges.clock().instant();
    remember(Base.confirmed(table.read(timeLimit), asked));
  }

  /** Brings the records safely into the item, or says why they are not. */
  MergeReport merge(AcceptedRecords records, TimeLeft timeLeft) {
    lostRaces = 0;
    if (records.count() == 0) {
      return MergeReport.nothing(lostRaces);
    }
    try {
      Merge merge = onto(remembered, records, timeLeft);
      if (merge.addsNothing() && !isFresh(merge.base())) {
        merge = onto(read(timeLeft), records, timeLeft);
      }
      return write(merge, records, timeLeft);
    } catch (BoardTableUnavailable | UnreadableBoardItem | OutOfTime e) {
      return MergeReport.failed(String.valueOf(e.getMessage()), lostRaces);
    }
  }

  private MergeReport write(Merge first, AcceptedRecords records, TimeLeft timeLeft) {
    Merge merge = first;
    while (!merge.addsNothing()) {
      BoardItem item = merge.item(writeIds.after(merge.base().token()), records);
      Instant asked = edges.clock().instant();
      WriteOutcome outcome = table.write(item, merge.base().token(), requestTime(timeLeft));
      if (!(outcome instanceof WriteOutcome.Lost lost) || isOwn(lost, item.token())) {
        remember(item, asked, records);
        bansUnread = merge.base().item().isEmpty() || (bansUnread && !merge.bansRead());
        if (!bansUnread) {
          return MergeReport.written(item, lostRaces);
        }
        // A new item over an old table: players may have been banned before. An empty answer needs
        // no second write, and without an answer the batch fails and asks again.
        merge = onto(remembered, records, timeLeft);
        if (merge.merged().corrections().banned().isEmpty()) {
          bansUnread = false;
          return MergeReport.written(item, lostRaces);
        }
        continue;
      }
      // Before the first answer nobody was raced: the write asked what stands there.
      boolean raced = merge.base().confirmedAt().isPresent();
      remember(Base.confirmed(lost.current(), asked));
      merge = onto(remembered, records, timeLeft);
      if (raced) {
        lostRaces++;
        if (!merge.addsNothing()) {
          waitForNextTry(timeLeft);
        }
      }
    }
    remember(merge.base());
    seen(records.lastCreatedEpochSecond());
    return MergeReport.nothing(lostRaces);
  }

  /**
   * A client that got no answer asks again by itself. When the first request had been carried out,
   * the second one meets, and returns, the very item that it was to write.
   */
  private static boolean isOwn(WriteOutcome.Lost lost, WriteToken token) {
    return lost.current().filter(item -> item.token().equals(token)).isPresent();
  }

  private void remember(BoardItem item, Instant asked, AcceptedRecords records) {
    remember(Base.confirmed(Optional.of(item), asked));
    // A play is behind its own player's only where that player stands on the board, which few do.
    Set<String> players = item.state().players();
    for (Change change : records.arrivals().changes()) {
      if (players.contains(change.key().player())
          && item.state().standingOf(change) == Standing.BEHIND_OWN) {
        committed.add(item.state().streamLabel(), change);
      }
    }
  }

  private void remember(Base base) {
    remembered = base;
    seen(base.newestSeenEpochSecond());
  }

  /** Never moves back: the item of a board that began again knows less than this instance. */
  private void seen(OptionalLong createdEpochSecond) {
    newestSeenEpochSecond =
        Math.max(newestSeenEpochSecond, createdEpochSecond.orElse(Long.MIN_VALUE));
  }

  private Merge onto(Base base, AcceptedRecords records, TimeLeft timeLeft) {
    BoardState before = base.item().map(BoardItem::state).orElseGet(() -> firstState(records));
    Arrivals arrivals = bansUnread ? records.arrivals().withBansChanged() : records.arrivals();
    TableReads reads = TableReads.NONE;
    Merged merged = before.merge(arrivals, reads, settings.bound());
    while (!merged.isComplete()) {
      reads = questions.answered(merged, reads, () -> requestTime(timeLeft));
      merged = before.merge(arrivals, reads, settings.bound());
    }
    // What was decided by reading is written even if it is equal: others may have read otherwise.
    boolean addsNothing =
        base.item().isPresent()
            && reads.isEmpty()
            && merged.state().equals(before.atHorizonOf(merged.state()))
            && new Trace(before, merged.state(), committed).isNone(arrivals);
    return new Merge(base, merged.state(), reads.banned().isPresent(), addsNothing);
  }

  /**
   * A board without an item: the table may have had a past before its first record came, and the
   * board itself, if its item was deleted, up to the newest record that it had seen.
   */
  private BoardState firstState(AcceptedRecords records) {
    long since =
        Math.max(records.arrivals().firstCreatedEpochSecond().orElseThrow(), newestSeenEpochSecond);
    return BoardState.knownSince(settings.rules(), settings.tick().toSeconds(), since);
  }

  /** A clock that was set back says nothing about an age. */
  private boolean isFresh(Base base) {
    Instant now = edges.clock().instant();
    return base.confirmedAt()
        .filter(confirmed -> !now.isBefore(confirmed))
        .filter(confirmed -> !now.isAfter(confirmed.plus(settings.memoryMaxAge())))
        .isPresent();
  }

  private Base read(TimeLeft timeLeft) {
    learn(requestTime(timeLeft));
    return remembered;
  }

  private Duration requestTime(TimeLeft timeLeft) {
    Duration time = timeLeft.remaining().minus(settings.timeReserve());
    if (time.isNegative() || time.isZero()) {
      throw new OutOfTime("the invocation's time ran out before the batch was written");
    }
    return time;
  }

  private void waitForNextTry(TimeLeft timeLeft) {
    Duration wait = backoff.next(lostRaces);
    if (requestTime(timeLeft).compareTo(wait) <= 0) {
      throw new OutOfTime("the invocation's time ran out after " + lostRaces + " lost races");
    }
    edges.pause().sleep(wait);
  }

  /** Ends an attempt; never leaves this class. */
  private static final class OutOfTime extends RuntimeException {
    OutOfTime(String message) {
      super(message, null, false, false);
    }
  }
}
