package dev.recentbest.rollup.rebuild;

/** What a rebuild is doing. */
public enum Phase {
  /** The epoch is written; functions may still remember a board from before it. */
  WAITING,
  /** The table is being read. What was read is lost with the process. */
  SCANNING,
  /** The board's item is being written. */
  WRITING,
  /** It is written. */
  DONE
}
