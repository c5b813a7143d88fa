package dev.recentbest.rollup.rebuild;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.MergeSettings;
import dev.recentbest.rollup.merging.WriteIds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Repairs a board from its table while the roll-up goes on: whatever the table has is on the board
 * afterwards, whatever it has not is gone, and what was in doubt before is certain.
 *
 * <ol>
 *   <li>The board's epoch is raised, and what the table no longer has is taken off.
 *   <li>Nothing is done until every function has seen that epoch, or a later board: one that still
 *       remembers the board from before may skip a play without a trace, and only so long.
 *   <li>The whole table is read. Every play is kept that the board can still be asked for.
 *   <li>The board is read, and everything that it holds is asked for again; the rows of the scan
 *       are added where the board knows nothing of their keys; the holes of earlier epochs are
 *       filled; the result is written unless somebody else has written meanwhile.
 * </ol>
 *
 * <p>May be ended at any moment. Another run goes on with the epoch of the one before, and with its
 * wait where that was not over; the table is read again from its beginning, for the rows that were
 * read are gone. Two runs at once harm nothing. Not thread-safe.
 */
public final class Rebuild {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  /** The wait is told of in such steps. */
  private static final Duration WAIT_STEP = Duration.ofSeconds(1);

  /** A page is 1 MB at the most. */
  private static final int PAGES_BETWEEN_NOTES = 100;

  /** A stream is exchanged by hand, if ever. */
  private static final int MOST_SCANS = 3;

  private final RebuildTables tables;
  private final Duration waitAfterEpoch;
  private final Edges edges;
  private final RebuildListener listener;
  private final Recounter recounter;
  private final Rewrite rewrite;
  private final LedgerBook book;
  private long rowsRead;
  private int pagesRead;

  /**
   * @param settings the same as those of the functions
   * @param listener is told how it comes along
   */
  public Rebuild(
      RebuildTables tables, MergeSettings settings, Edges edges, RebuildListener listener) {
    this.tables = tables;
    this.waitAfterEpoch = waitAfterEpoch(settings);
    this.edges = edges;
    this.listener = listener;
    WriteIds writeIds = new WriteIds(edges.random());
    this.recounter = new Recounter(tables, settings, REQUEST_TIME);
    this.rewrite = new Rewrite(tables.board(), writeIds, edges.pause(), REQUEST_TIME);
    String run = writeIds.after(Optional.empty()).writeId();
    this.book = new LedgerBook(tables.ledger(), run, edges.clock(), listener, REQUEST_TIME);
  }

  /**
   * Goes on with the rebuild that did not end, or begins one, and ends it.
   *
   * @throws RebuildFailed when there is no board, or it was replaced meanwhile
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer; what
   *     was done is not lost
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there is no board
   */
  public Rebuilt run() {
    Optional<Ledger> former = book.read();
    BoardItem before = rewrite.read();
    long boardEpoch = before.state().corrections().epoch();
    Ledger ledger =
        former
            .filter(found -> found.isResumable(boardEpoch))
            .map(this::resumed)
            .orElseGet(() -> begun(before));
    Duration allowance = before.state().rules().clockAllowance();
    await(ledger.waitLeft(waitAfterEpoch, edges.clock().instant(), allowance));
    for (int scan = 1; scan <= MOST_SCANS; scan++) {
      BoardState known = rewrite.read().state();
      book.note(Phase.SCANNING, 0);
      LivePlays plays = scan(known);
      book.note(Phase.WRITING, rowsRead);
      Optional<BoardItem> after = rewritten(ledger.epoch(), known, plays);
      if (after.isPresent()) {
        book.note(Phase.DONE, rowsRead);
        return new Rebuilt(before, after.get(), rowsRead, rewrite.lostRaces());
      }
      listener.scanningAgain();
    }
    throw new RebuildFailed(
        "the table's stream was exchanged during each of "
            + MOST_SCANS
            + " scans: start again when it is left alone");
  }

  /** How long nothing is done after the epoch was written. */
  public static Duration waitAfterEpoch(MergeSettings settings) {
    // Clocks of functions may run a little slow: twice the age covers every one that works.
    return settings.memoryMaxAge().multipliedBy(2);
  }

  private Ledger resumed(Ledger found) {
    Ledger ledger = book.takeOver(found);
    listener.resumed(ledger);
    return ledger;
  }

  private Ledger begun(BoardItem board) {
    BoardItem item =
        rewrite.write(board, known -> Optional.of(recounter.begun(known))).orElseThrow();
    long epoch = item.state().corrections().epoch();
    listener.begun(epoch);
    return book.begin(epoch);
  }

  private void await(Duration wait) {
    Duration left = wait;
    while (left.compareTo(Duration.ZERO) > 0) {
      listener.waiting(left);
      Duration step = left.compareTo(WAIT_STEP) < 0 ? left : WAIT_STEP;
      edges.pause().sleep(step);
      if (Thread.currentThread().isInterrupted()) {
        throw new RebuildFailed("interrupted while waiting: start again to go on");
      }
      left = left.minus(step);
    }
  }

  private LivePlays scan(BoardState board) {
    LivePlays plays = new LivePlays(board);
    rowsRead = 0;
    pagesRead = 0;
    new TableScan(tables.rows(), edges.pause(), listener::troubled)
        .forEachPage(
            page -> {
              plays.add(page.plays(), edges.clock().instant().getEpochSecond());
              rowsRead += page.rows();
              pagesRead++;
              listener.scanned(rowsRead, plays.count());
              if (pagesRead % PAGES_BETWEEN_NOTES == 0) {
                book.note(Phase.SCANNING, rowsRead);
              }
            });
    return plays;
  }

  /** Empty when the scan may have missed what the board's stream never had. */
  private Optional<BoardItem> rewritten(long epoch, BoardState atScan, LivePlays plays) {
    List<Play> scanned = plays.list();
    OptionalLong knownSince = atScan.coverage().knownSinceEpochSecond();
    return rewrite.write(
        rewrite.read(),
        board -> {
          checkEpoch(board, epoch);
          listener.writing();
          return board.coverage().knownSinceEpochSecond().equals(knownSince)
              ? Optional.of(recounter.recounted(board, scanned, plays.newestEpochSecond(), epoch))
              : Optional.empty();
        });
  }

  private static void checkEpoch(BoardState board, long epoch) {
    if (board.corrections().epoch() < epoch) {
      throw new RebuildFailed(
          "the board's item was deleted or put back while it was rebuilt: start again");
    }
  }
}
