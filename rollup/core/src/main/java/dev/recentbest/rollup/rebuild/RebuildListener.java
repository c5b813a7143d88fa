package dev.recentbest.rollup.rebuild;

import java.time.Duration;

/** Told how a rebuild comes along, on its own thread. */
public interface RebuildListener {
  /** The board's epoch is written. */
  default void begun(long epoch) {}

  /** A rebuild that did not end is gone on with. */
  default void resumed(Ledger ledger) {}

  /** Somebody else writes the ledger now: another run of a rebuild. Both may go on. */
  default void joined() {}

  /** Waiting until no function remembers a board from before the epoch. */
  default void waiting(Duration left) {}

  /**
   * Another page is read.
   *
   * @param rows how many rows were read so far
   * @param kept how many of them can still be asked for
   */
  default void scanned(long rows, long kept) {}

  /** A page could not be read and is asked for again. */
  default void troubled(String reason) {}

  /** The stream was exchanged while the table was read, which is therefore read once more. */
  default void scanningAgain() {}

  /** The board is about to be written, for the first time or once more after a lost race. */
  default void writing() {}
}
