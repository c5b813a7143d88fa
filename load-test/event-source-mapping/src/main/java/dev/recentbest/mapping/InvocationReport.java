package dev.recentbest.mapping;

import java.time.Duration;
import java.time.Instant;

/**
 * One call of the function.
 *
 * @param shardId the shard whose records were in the batch
 * @param lane which of the shard's concurrent batches it was, from 0 on
 * @param records how many records the batch had
 * @param bytes the size of the event
 * @param invocation how often this batch was delivered, this time included
 * @param started when the function was called
 * @param took until it answered
 * @param outcome what came of it
 * @param taken how many records, from the first on, the function took
 * @param reason why it took not all of them; empty if it did
 */
public record InvocationReport(
    String shardId,
    int lane,
    int records,
    int bytes,
    int invocation,
    Instant started,
    Duration took,
    Outcome outcome,
    int taken,
    String reason) {

  /** What came of a call. */
  public enum Outcome {
    SUCCESS,
    /** The function took some records, the others are delivered again. */
    PARTIAL,
    /** The function took none. */
    FAILED,
    /** The function was not run. */
    THROTTLED
  }
}
