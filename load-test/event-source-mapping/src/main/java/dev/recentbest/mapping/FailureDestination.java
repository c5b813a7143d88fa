package dev.recentbest.mapping;

/** Where records go that were given up: on AWS a queue, a topic or a bucket. */
@FunctionalInterface
public interface FailureDestination {
  /** Drops them; the listener is told all the same. */
  FailureDestination NONE = (failureRecord, event) -> {};

  /**
   * Takes the news that a batch was given up, on the mapping's own thread.
   *
   * @param failureRecord UTF-8 JSON as AWS sends it to SQS and SNS: where the records are, not what
   *     is in them
   * @param event the records, as {@code {"Records":[...]}}: what AWS adds as payload for S3
   * @throws RuntimeException if it cannot take it; as on AWS, the batch is skipped all the same
   */
  void send(byte[] failureRecord, byte[] event);
}
