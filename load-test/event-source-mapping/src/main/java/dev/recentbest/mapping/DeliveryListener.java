package dev.recentbest.mapping;

import java.util.Optional;

/** Told by a {@link StreamReader}, on the thread that polls, how far delivery has come. */
public interface DeliveryListener {

  /**
   * A record was delivered: once for each, in the order of its shard, and only after the function
   * took it.
   */
  void delivered(DeliveredRecord record);

  /**
   * The stream dropped records of a shard before they could be read; reading goes on at the oldest
   * record that is left.
   *
   * @param checkpoint the sequence number after which records are missing; empty if none of the
   *     shard was delivered
   */
  void lost(String shardId, Optional<String> checkpoint);
}
