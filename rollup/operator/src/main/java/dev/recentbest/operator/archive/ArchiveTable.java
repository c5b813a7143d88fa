package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import java.util.Optional;

/**
 * Where the archives of a board lie, each with its ledger. Every answer is strongly consistent.
 * Safe for use by many at once: that is what the conditions are for.
 */
public interface ArchiveTable {
  /**
   * How far the archive of an hour has come; empty when nobody ever took the hour up.
   *
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when there was no answer, or a
   *     refusal
   */
  Optional<HourLedger> ledger(Hour hour);

  /**
   * The archive of an hour; empty when there is none.
   *
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when there was no answer, or a
   *     refusal
   * @throws dev.recentbest.model.item.UnreadableBoardItem when it is not as it was written
   */
  Optional<Archive> archive(Hour hour);

  /**
   * Writes a ledger if nobody else has since.
   *
   * @param expected what stands there; empty for nothing
   * @return whether it was written
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when there was no answer, or a
   *     refusal
   */
  boolean write(HourLedger ledger, Optional<HourLedger> expected);

  /**
   * Writes an archive together with its ledger, both or neither, if nobody else has written the
   * ledger since.
   *
   * @param expected the ledger that stands there
   * @return whether they were written
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when there was no answer, or a
   *     refusal
   */
  boolean write(Archive archive, HourLedger ledger, HourLedger expected);
}
