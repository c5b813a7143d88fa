package dev.recentbest.mapping;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a shard has been delivered.
 *
 * @param sequenceNumber the last one up to which everything is done; empty while nothing is
 * @param latestSince when reading began behind the shard's newest record; empty if it began at the
 *     oldest
 * @param finished whether the shard was read to its end and everything is done
 */
public record ShardCheckpoint(
    Optional<String> sequenceNumber, Optional<Instant> latestSince, boolean finished) {
  /** Nothing is done, and everything is to be read. */
  public static final ShardCheckpoint BEGINNING =
      new ShardCheckpoint(Optional.empty(), Optional.empty(), false);
}
