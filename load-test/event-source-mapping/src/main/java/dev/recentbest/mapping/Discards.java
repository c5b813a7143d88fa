package dev.recentbest.mapping;

import dev.recentbest.mapping.DiscardedBatch.Condition;
import dev.recentbest.mapping.failure.DestinationUnavailableException;
import dev.recentbest.mapping.failure.FailedBatch;
import dev.recentbest.mapping.failure.FailureCause;
import dev.recentbest.mapping.failure.FailureRecord;
import java.util.Optional;
import java.util.UUID;

/** Sends what is given up to the destination, and tells the listener. */
final class Discards {
  private static final int ARN_REGION = 3;
  private static final int ARN_ACCOUNT = 4;
  private static final int ARN_PARTS = 6;

  private final EngineParts parts;
  private final String shardId;

  Discards(EngineParts parts, String shardId) {
    this.parts = parts;
    this.shardId = shardId;
  }

  /**
   * Records to give up.
   *
   * @param reason what the function's last answer said; empty if it was not asked
   */
  record GivenUp(Batch batch, FailureCause cause, String reason) {}

  /** Gives records up; returns false if the destination is to be tried again later. */
  boolean tryGiveUp(GivenUp givenUp) {
    var refused = send(givenUp);
    var now = parts.steps().now();
    // Once the stream has dropped the records too, nothing is won by waiting.
    if (refused.filter(DestinationUnavailableException.class::isInstance).isPresent()
        && !givenUp.batch().tail().isOlderThan(LaneDelivery.STREAM_KEEPS, now)) {
      return false;
    }
    parts
        .listener()
        .discarded(
            new DiscardedBatch(
                givenUp.cause() == FailureCause.RECORD_AGE
                    ? Condition.RECORD_AGE_EXCEEDED
                    : Condition.RETRY_ATTEMPTS_EXHAUSTED,
                givenUp.batch().entries().stream().map(StreamEntry::record).toList(),
                givenUp.reason(),
                refused));
    return true;
  }

  private Optional<RuntimeException> send(GivenUp givenUp) {
    try {
      parts.edges().destination().send(record(givenUp).toJson(), givenUp.batch().event());
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private FailureRecord record(GivenUp givenUp) {
    var batch = givenUp.batch();
    var random = parts.edges().random();
    return new FailureRecord(
        new UUID(random.nextLong(), random.nextLong()).toString(),
        functionArn(parts.streamArn()),
        givenUp.cause(),
        batch.invocations(),
        parts.steps().now(),
        new FailedBatch(
            parts.streamArn(),
            shardId,
            batch.head().sequenceNumber(),
            batch.tail().sequenceNumber(),
            batch.head().record().createdAt(),
            batch.tail().record().createdAt(),
            batch.size()));
  }

  /** A function that runs here has no ARN: it gets one beside its stream. */
  private static String functionArn(String streamArn) {
    var arn = streamArn.split(":", ARN_PARTS);
    return arn.length < ARN_PARTS
        ? "arn:aws:lambda:::function:local"
        : "arn:aws:lambda:" + arn[ARN_REGION] + ":" + arn[ARN_ACCOUNT] + ":function:local";
  }
}
