package dev.recentbest.mapping;

import java.time.Duration;
import java.util.Optional;

/**
 * Told by a mapping what happens, on the mapping's own thread: an answer that takes long holds up
 * everything. What it throws stops the mapping and becomes its {@link EventSourceMapping#failure}.
 */
public interface MappingListener {
  /** Does not listen. */
  MappingListener SILENT = new MappingListener() {};

  /**
   * A record was delivered, and the function took it. Each record is told of once, in the order of
   * its key; after a restart those behind the last checkpoint are told of again.
   */
  default void delivered(DeliveredRecord record) {}

  /** A record matches no filter pattern: it is passed over. */
  default void filtered(DeliveredRecord record) {}

  /** Records were given up and are skipped; the destination has been tried before. */
  default void discarded(DiscardedBatch batch) {}

  /**
   * The stream dropped records of a shard before they could be read; reading goes on at the oldest
   * record that is left.
   *
   * @param checkpoint the sequence number after which records are missing; empty if none of the
   *     shard was read
   */
  default void lost(String shardId, Optional<String> checkpoint) {}

  /** The function was called and has answered, or failed. */
  default void invoked(InvocationReport report) {}

  /**
   * The stream did not answer; it is asked again.
   *
   * @param reason what failed
   * @param pause how long the mapping waits before
   */
  default void delayed(String reason, Duration pause) {}
}
