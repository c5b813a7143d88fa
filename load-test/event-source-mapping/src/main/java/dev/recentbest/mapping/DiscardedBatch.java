package dev.recentbest.mapping;

import java.util.List;
import java.util.Optional;

/**
 * Records that were given up.
 *
 * @param condition why
 * @param records which, in order; of one shard
 * @param reason what the last failure was; empty if there was none
 * @param destinationFailure why the destination could not be told; empty if it was
 */
public record DiscardedBatch(
    Condition condition,
    List<DeliveredRecord> records,
    String reason,
    Optional<RuntimeException> destinationFailure) {

  public DiscardedBatch {
    records = List.copyOf(records);
  }

  /** Why records are given up. */
  public enum Condition {
    RETRY_ATTEMPTS_EXHAUSTED,
    RECORD_AGE_EXCEEDED
  }
}
