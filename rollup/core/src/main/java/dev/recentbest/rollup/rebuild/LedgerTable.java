package dev.recentbest.rollup.rebuild;

import java.time.Duration;
import java.util.Optional;

/** Where the ledger of a board's rebuilds lies: one row beside the board. */
public interface LedgerTable {
  /**
   * Reads it, as of now (strongly consistent).
   *
   * @param timeLimit how long to wait for the answer at the most; positive
   * @return the ledger; empty when no rebuild ever began
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when there was no answer, or a
   *     refusal
   */
  Optional<Ledger> read(Duration timeLimit);

  /**
   * Writes it if nobody else has since.
   *
   * @param expected what stands there; empty for nothing
   * @param timeLimit how long to wait for the answer at the most; positive
   * @return whether it was written
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when there was no answer, or a
   *     refusal
   */
  boolean write(Ledger ledger, Optional<Ledger> expected, Duration timeLimit);
}
