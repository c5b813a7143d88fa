package dev.recentbest.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Invokes the function with a shard's pending records and keeps account of its failures. */
final class BatchDelivery {
  /**
   * A synchronous invocation takes 6 MB; what is more goes in another batch.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
   *     quotas</a>
   */
  private static final int MAXIMUM_EVENT_BYTES = 6 * 1024 * 1024;

  private final String streamArn;
  private final StreamFunction function;
  private final StreamReaderSettings settings;
  private final Surroundings surroundings;

  BatchDelivery(
      String streamArn,
      StreamFunction function,
      StreamReaderSettings settings,
      Surroundings surroundings) {
    this.streamArn = streamArn;
    this.function = function;
    this.settings = settings;
    this.surroundings = surroundings;
  }

  /**
   * Makes one attempt, after a pause if the last one failed.
   *
   * @return how many of the pending records the function took; the shard has moved on by as many
   * @throws BatchFailedException if this attempt failed and was the last one allowed
   */
  int deliver(ShardProgress shard) {
    pauseAfterFailure(shard.failedAttempts());
    var batch = shard.pending();
    byte[] event = StreamEventJson.encode(batch, streamArn);
    while (event.length > MAXIMUM_EVENT_BYTES && batch.size() > 1) {
      batch = batch.subList(0, batch.size() / 2);
      event = StreamEventJson.encode(batch, streamArn);
    }
    var attempt = invoke(event, batch);
    if (attempt.response().taken() > 0) {
      shard.delivered(attempt.response().taken());
    }
    attempt.response().failure().ifPresent(reason -> countFailure(shard, attempt, reason));
    return attempt.response().taken();
  }

  private Attempt invoke(byte[] event, List<Record> batch) {
    try {
      var answer = function.invoke(event);
      return new Attempt(batch, BatchResponse.read(answer, batch), Optional.empty());
    } catch (RuntimeException e) {
      // Whatever a function throws fails its batch, as it does on Lambda.
      return new Attempt(batch, new BatchResponse(0, e.toString()), Optional.of(e));
    }
  }

  private void countFailure(ShardProgress shard, Attempt attempt, String reason) {
    shard.failed();
    if (attempt.response().taken() > 0 || shard.failedAttempts() < settings.maximumAttempts()) {
      return;
    }
    var batch = attempt.batch();
    @Nullable RuntimeException cause = attempt.exception().orElse(null);
    throw new BatchFailedException(
        "%d records of shard %s, sequence numbers %s to %s, failed %d times in a row (%s): mend the function, or raise maximumAttempts"
            .formatted(
                batch.size(),
                shard.shardId(),
                batch.get(0).dynamodb().sequenceNumber(),
                batch.get(batch.size() - 1).dynamodb().sequenceNumber(),
                shard.failedAttempts(),
                reason),
        cause);
  }

  private void pauseAfterFailure(int failedAttempts) {
    if (failedAttempts == 0) {
      return;
    }
    long longestMillis = settings.longestBackOff().toMillis();
    long boundMillis = settings.firstBackOff().toMillis();
    for (int doubling = 1; doubling < failedAttempts && boundMillis < longestMillis; doubling++) {
      boundMillis = Math.min(longestMillis, boundMillis * 2);
    }
    // Full jitter: readers that failed together do not come back together.
    var pause = Duration.ofMillis(surroundings.random().nextLong(boundMillis + 1));
    surroundings.sleeper().sleep(pause);
  }

  private record Attempt(
      List<Record> batch, BatchResponse response, Optional<RuntimeException> exception) {}
}
