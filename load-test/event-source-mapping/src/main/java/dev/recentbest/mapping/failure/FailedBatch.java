package dev.recentbest.mapping.failure;

import java.time.Instant;

/**
 * Where the records of a batch are that was given up: enough to read them again for as long as the
 * stream has them, 24 hours.
 *
 * @param startSequenceNumber of the first record
 * @param endSequenceNumber of the last record
 * @param firstArrival when the first record was made
 * @param lastArrival when the last record was made
 * @param batchSize how many records, at least 1
 */
public record FailedBatch(
    String streamArn,
    String shardId,
    String startSequenceNumber,
    String endSequenceNumber,
    Instant firstArrival,
    Instant lastArrival,
    int batchSize) {

  public FailedBatch {
    if (batchSize < 1) {
      throw new IllegalArgumentException("must be >= 1: batchSize=" + batchSize);
    }
  }
}
