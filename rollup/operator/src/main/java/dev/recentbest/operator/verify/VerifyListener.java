package dev.recentbest.operator.verify;

import dev.recentbest.rollup.table.ScanPage;

/** Told how a comparison comes along, on its own thread. */
public interface VerifyListener {
  /** Another page is read: so many rows in all. */
  default void scanned(long rows) {}

  /** What the page holds, for whoever has a use for the same scan. */
  default void page(ScanPage page) {}

  /** A page could not be read and is asked for again. */
  default void troubled(String reason) {}

  /** Something differs; it is looked at again. */
  default void lookingAgain(int differences) {}
}
