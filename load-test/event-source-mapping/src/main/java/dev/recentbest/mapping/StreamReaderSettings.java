package dev.recentbest.mapping;

import java.time.Duration;

/**
 * How a {@link StreamReader} reads.
 *
 * @param batchSize the most records of one batch, 1 to 1,000
 * @param maximumAttempts how often in a row a batch may fail without any progress, at least 1
 * @param firstBackOff the longest pause before the first redelivery; it doubles with each further
 *     failure
 * @param longestBackOff the bound of that doubling
 * @param describeInterval how long the list of shards counts as fresh while no shard ends
 */
public record StreamReaderSettings(
    int batchSize,
    int maximumAttempts,
    Duration firstBackOff,
    Duration longestBackOff,
    Duration describeInterval) {

  /**
   * GetRecords returns at most 1,000 records.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html">GetRecords</a>
   */
  public static final int MAXIMUM_BATCH_SIZE = 1_000;

  public static final StreamReaderSettings DEFAULTS =
      new StreamReaderSettings(
          MAXIMUM_BATCH_SIZE,
          5,
          Duration.ofMillis(100),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5));

  public StreamReaderSettings {
    if (batchSize < 1 || batchSize > MAXIMUM_BATCH_SIZE) {
      throw new IllegalArgumentException("must be 1 to 1000: batchSize=" + batchSize);
    }
    if (maximumAttempts < 1) {
      throw new IllegalArgumentException("must be >= 1: maximumAttempts=" + maximumAttempts);
    }
    if (firstBackOff.isNegative()) {
      throw new IllegalArgumentException("must be >= 0: firstBackOff=" + firstBackOff);
    }
    if (longestBackOff.compareTo(firstBackOff) < 0) {
      throw new IllegalArgumentException(
          "must be >= firstBackOff=" + firstBackOff + ": longestBackOff=" + longestBackOff);
    }
    if (describeInterval.isNegative()) {
      throw new IllegalArgumentException("must be >= 0: describeInterval=" + describeInterval);
    }
  }

  public StreamReaderSettings withBatchSize(int newBatchSize) {
    return new StreamReaderSettings(
        newBatchSize, maximumAttempts, firstBackOff, longestBackOff, describeInterval);
  }

  public StreamReaderSettings withMaximumAttempts(int newMaximumAttempts) {
    return new StreamReaderSettings(
        batchSize, newMaximumAttempts, firstBackOff, longestBackOff, describeInterval);
  }
}
