package dev.recentbest.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a mapping reads, batches and retries: the settings of Lambda's event source mapping for
 * DynamoDB Streams, and how often an idle shard is polled.
 *
 * @param batchSize the most records of one batch, 1 to 10,000
 * @param maximumBatchingWindow how long a batch is kept open for more records, 0 to 300 s
 * @param parallelizationFactor how many batches of one shard may be in flight, 1 to 10
 * @param startingPosition where a mapping without checkpoints begins
 * @param maximumRecordAge records older than this are not delivered, 60 s to 7 days; empty: until
 *     the stream drops them
 * @param maximumRetryAttempts how often a failed batch is tried again, 0 to 10,000; empty: until
 *     its records expire
 * @param bisectBatchOnFunctionError whether a failed batch is cut in halves
 * @param reportBatchItemFailures whether the function's answer is read; if not, every answer is a
 *     success
 * @param filterPatterns event patterns in JSON, 5 at the most; a record is delivered if one of them
 *     matches, or if there is none
 * @param pollInterval how often an idle shard is polled, above 0 and up to 5 minutes; 250 ms on AWS
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">Parameters
 *     for DynamoDB event source mappings</a>
 */
public record MappingSettings(
    int batchSize,
    Duration maximumBatchingWindow,
    int parallelizationFactor,
    StartingPosition startingPosition,
    Optional<Duration> maximumRecordAge,
    OptionalInt maximumRetryAttempts,
    boolean bisectBatchOnFunctionError,
    boolean reportBatchItemFailures,
    List<String> filterPatterns,
    Duration pollInterval) {

  private static final int MAXIMUM_BATCH_SIZE = 10_000;
  private static final Duration LONGEST_WINDOW = Duration.ofMinutes(5);
  private static final int MAXIMUM_FACTOR = 10;
  private static final Duration LOWEST_AGE = Duration.ofMinutes(1);
  private static final Duration HIGHEST_AGE = Duration.ofDays(7);
  private static final int MOST_RETRIES = 10_000;
  private static final int MOST_FILTERS = 5;

  /** An iterator lives 15 minutes: it must not expire between two polls. */
  private static final Duration LONGEST_POLL_INTERVAL = Duration.ofMinutes(5);

  public MappingSettings {
    checkRange("batchSize", batchSize, 1, MAXIMUM_BATCH_SIZE);
    if (maximumBatchingWindow.isNegative() || maximumBatchingWindow.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException(
          "must be 0 to 300 s: maximumBatchingWindow=" + maximumBatchingWindow);
    }
    checkRange("parallelizationFactor", parallelizationFactor, 1, MAXIMUM_FACTOR);
    maximumRecordAge.ifPresent(MappingSettings::checkAge);
    maximumRetryAttempts.ifPresent(
        attempts -> checkRange("maximumRetryAttempts", attempts, 0, MOST_RETRIES));
    filterPatterns = List.copyOf(filterPatterns);
    if (filterPatterns.size() > MOST_FILTERS) {
      throw new IllegalArgumentException(
          "must be at most 5: filterPatterns.size=" + filterPatterns.size());
    }
    if (pollInterval.isNegative()
        || pollInterval.isZero()
        || pollInterval.compareTo(LONGEST_POLL_INTERVAL) > 0) {
      throw new IllegalArgumentException(
          "must be > 0 and at most 5 minutes: pollInterval=" + pollInterval);
    }
  }

  /** What AWS takes where nothing else is said; the starting position must be said. */
  public static MappingSettings defaults(StartingPosition startingPosition) {
    return new MappingSettings(
        100,
        Duration.ZERO,
        1,
        startingPosition,
        Optional.empty(),
        OptionalInt.empty(),
        false,
        false,
        List.of(),
        Duration.ofMillis(250));
  }

  private static void checkRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "must be " + least + " to " + most + ": " + name + "=" + value);
    }
  }

  private static void checkAge(Duration age) {
    if (age.compareTo(LOWEST_AGE) < 0 || age.compareTo(HIGHEST_AGE) > 0) {
      throw new IllegalArgumentException("must be 60 s to 7 days: maximumRecordAge=" + age);
    }
  }

  public MappingSettings withBatchSize(int newBatchSize) {
    return new MappingSettings(
        newBatchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withMaximumBatchingWindow(Duration newMaximumBatchingWindow) {
    return new MappingSettings(
        batchSize,
        newMaximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withParallelizationFactor(int newParallelizationFactor) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        newParallelizationFactor,
        startingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withStartingPosition(StartingPosition newStartingPosition) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        newStartingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withMaximumRecordAge(Optional<Duration> newMaximumRecordAge) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        newMaximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withMaximumRetryAttempts(OptionalInt newMaximumRetryAttempts) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        maximumRecordAge,
        newMaximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withBisectBatchOnFunctionError(boolean newBisectBatchOnFunctionError) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        newBisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withReportBatchItemFailures(boolean newReportBatchItemFailures) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        newReportBatchItemFailures,
        filterPatterns,
        pollInterval);
  }

  public MappingSettings withFilterPatterns(List<String> newFilterPatterns) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        newFilterPatterns,
        pollInterval);
  }

  public MappingSettings withPollInterval(Duration newPollInterval) {
    return new MappingSettings(
        batchSize,
        maximumBatchingWindow,
        parallelizationFactor,
        startingPosition,
        maximumRecordAge,
        maximumRetryAttempts,
        bisectBatchOnFunctionError,
        reportBatchItemFailures,
        filterPatterns,
        newPollInterval);
  }
}
