package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.model.skyband.Standing;
import dev.recentbest.rollup.stream.AcceptedRecords;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.BoardTableUnavailable;
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
  private Base remembered = Base.NOTHING;
  private int lostRaces;
  private long newestSeenEpochSecond = Long.MIN_VALUE;

  BoardMerger(BoardTable table, MergeSettings settings, Edges edges) {
    this.table = table;
    this.settings = settings;
    this.edges = edges;
    this.backoff = new Backoff(settings.retryBase(), settings.retryCap(), edges.random());
    this.writeIds = new WriteIds(edges.random());
    this.committed = new CommittedRecords(settings.rememberedRecords());
  }

  /** Brings the records safely into the item, or says why they are not. */
  MergeReport merge(AcceptedRecords records, TimeLeft timeLeft) {
    lostRaces = 0;
    if (records.count() == 0) {
      return MergeReport.nothing(lostRaces);
    }
    try {
      Merge merge = onto(remembered, records);
      if (merge.addsNothing() && !isFresh(merge.base())) {
        merge = onto(read(timeLeft), records);
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
        return MergeReport.written(item, lostRaces);
      }
      // Before the first answer nobody was raced: the write asked what stands there.
      boolean raced = merge.base().confirmedAt().isPresent();
      remember(Base.confirmed(lost.current(), asked));
      merge = onto(remembered, records);
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
    for (Entry entry : records.arrivals().entries()) {
      if (players.contains(entry.play().player())
          && item.state().standingOf(entry) == Standing.BEHIND_OWN) {
        committed.add(item.state().streamLabel(), entry);
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

  private Merge onto(Base base, AcceptedRecords records) {
    BoardState before = base.item().map(BoardItem::state).orElseGet(() -> firstState(records));
    BoardState merged = before.merge(records.arrivals(), settings.bound());
    boolean addsNothing =
        base.item().isPresent()
            && merged.equals(before.atHorizonOf(merged))
            && leavesNoTrace(records, before, merged);
    return new Merge(base, merged, addsNothing);
  }

  /**
   * Whether the item speaks for every record: it holds it, is past it, or hides it behind other
   * players. A record that only the horizon of this very batch expires is different: the item's own
   * would call a window exact in which that play still counts. A record that only its own player's
   * better play hides is different: should that play go, this one must be found again, so the write
   * token has to move once for it.
   */
  private boolean leavesNoTrace(AcceptedRecords records, BoardState before, BoardState merged) {
    for (Entry entry : records.arrivals().entries()) {
      boolean traceless =
          switch (merged.standingOf(entry)) {
            case HELD, BEHIND_OTHERS -> true;
            case EXPIRED -> before.standingOf(entry) == Standing.EXPIRED;
            case BEHIND_OWN -> committed.contains(merged.streamLabel(), entry);
          };
      if (!traceless) {
        return false;
      }
    }
    return true;
  }

  /**
   * A board without an item: the table may have had a past before its first record came, and the
   * board itself, if its item was deleted, up to the newest record that it had seen.
   */
  private BoardState firstState(AcceptedRecords records) {
    long since = Math.max(records.firstCreatedEpochSecond().orElseThrow(), newestSeenEpochSecond);
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
    Instant asked = edges.clock().instant();
    remember(Base.confirmed(table.read(requestTime(timeLeft)), asked));
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
