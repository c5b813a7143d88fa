package dev.recentbest.operator.archive;

/** Told how a backfill or its check comes along, on its own thread. */
public interface BackfillListener {
  /** Another page is read: so many rows so far. */
  default void scanned(long rows) {}

  /** A page could not be read and is asked for again. */
  default void troubled(String reason) {}

  /** So many hours are taken up. */
  default void submitted(int hours) {}
}
