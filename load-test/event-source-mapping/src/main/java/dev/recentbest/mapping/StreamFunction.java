package dev.recentbest.mapping;

/** A function that takes a batch of stream records, as AWS Lambda would be invoked with it. */
@FunctionalInterface
public interface StreamFunction {

  /**
   * Handles one batch.
   *
   * @param event the UTF-8 JSON that Lambda sends for a DynamoDB stream, see {@link
   *     StreamEventJson}
   * @return the UTF-8 JSON answer, read by the rules of ReportBatchItemFailures; no bytes at all
   *     mean success
   * @throws RuntimeException if the whole batch is to be delivered again
   */
  byte[] invoke(byte[] event);
}
