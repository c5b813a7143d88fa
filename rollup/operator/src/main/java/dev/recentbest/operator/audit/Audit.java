package dev.recentbest.operator.audit;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.archive.Archiving;
import dev.recentbest.operator.archive.BackfillListener;
import dev.recentbest.operator.archive.Backfilled;
import dev.recentbest.operator.verify.Verdict;
import dev.recentbest.operator.verify.VerifyListener;
import dev.recentbest.rollup.merging.TimeLeft;
import dev.recentbest.rollup.table.ScanPage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares a board with its table, and archives, out of the same scan, those of the past day's
 * hours that are over and not done. Not thread-safe.
 */
public final class Audit {
  /** Whoever audits less often than once a day fills the gaps with a backfill. */
  private static final int HOURS = 24;

  /** How far delivery may be behind without being taken for a fault of the board. */
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(5);

  /** Which part of the time may go into looking again. */
  private static final int PATIENCE_PART = 3;

  /** For reading again at the end of the patience, and for writing archives. */
  private static final Duration RESERVE = Duration.ofSeconds(20);

  private final OperatedBoard board;
  private final boolean archives;
  private final TimeLeft timeLeft;

  /**
   * @param archives whether to archive
   * @param timeLeft how long this may take
   */
  public Audit(OperatedBoard board, boolean archives, TimeLeft timeLeft) {
    this.board = board;
    this.archives = archives;
    this.timeLeft = timeLeft;
  }

  /**
   * Compares, and archives.
   *
   * @param compared is told the verdict, before anything is archived
   * @return what was archived; empty when it was not to be
   * @throws AuditOutOfTime when the table takes longer to read than there is time
   * @throws dev.recentbest.operator.verify.NoSuchBoard when there is no item
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there is no board
   */
  public Optional<Backfilled> run(Consumer<Verdict> compared) {
    Optional<Archiving> archiving =
        archives
            ? board.read().map(BoardItem::state).map(it -> it.rules().size()).map(this::begin)
            : Optional.empty();
    Duration part = timeLeft.remaining().dividedBy(PATIENCE_PART);
    Duration patience = part.compareTo(LONGEST_PATIENCE) < 0 ? part : LONGEST_PATIENCE;
    VerifyListener pages = new TimedPages(archiving, patience.plus(RESERVE));
    compared.accept(board.verification(pages).verify(Optional.empty(), patience));
    return archiving.map(Archiving::finish);
  }

  private Archiving begin(int size) {
    return board.backfill(new BackfillListener() {}).begin(size, board.latestHours(HOURS), false);
  }

  /** Hands the pages on, for as long as there is time. */
  private final class TimedPages implements VerifyListener {
    private final Optional<Archiving> archiving;
    private final Duration reserve;
    private long rows;

    TimedPages(Optional<Archiving> archiving, Duration reserve) {
      this.archiving = archiving;
      this.reserve = reserve;
    }

    @Override
    public void page(ScanPage page) {
      rows += page.rows();
      archiving.ifPresent(it -> it.add(page));
      if (page.next().isPresent() && timeLeft.remaining().compareTo(reserve) < 0) {
        throw new AuditOutOfTime(rows);
      }
    }
  }
}
