package dev.recentbest.operator.verify;

/** Told how a comparison comes along, on its own thread. */
public interface VerifyListener {
  /** Another page is read: so many rows in all. */
  default void scanned(long rows) {}

  /** A page could not be read and is asked for again. */
  default void troubled(String reason) {}

  /** Something differs; it is looked at again. */
  default void lookingAgain(int differences) {}
}
