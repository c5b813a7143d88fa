package dev.recentbest.mapping;

/** Where a mapping that has never run before begins to read. */
public enum StartingPosition {
  /** At the oldest record that the stream holds. */
  TRIM_HORIZON,

  /**
   * Behind the newest record of the shards that are open when the mapping starts for the first
   * time. Shards that are discovered later are read from their beginning.
   */
  LATEST
}
