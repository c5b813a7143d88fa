package dev.recentbest.mapping;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A record that was read from a shard: what is needed to deliver it, and nothing else. */
final class StreamEntry {
  private static final long SECONDS_PER_MINUTE = 60;

  private final DeliveredRecord record;
  private final BigInteger number;
  private final byte[] json;
  private final Instant readAt;

  private StreamEntry(DeliveredRecord record, byte[] json, Instant readAt) {
    this.record = record;
    this.number = new BigInteger(record.sequenceNumber());
    this.json = json;
    this.readAt = readAt;
  }

  static StreamEntry of(Record record, String shardId, String streamArn, Instant readAt) {
    var change = record.dynamodb();
    return new StreamEntry(
        new DeliveredRecord(
            change.keys(), change.sequenceNumber(), shardId, change.approximateCreationDateTime()),
        StreamEventJson.encodeRecord(record, streamArn),
        readAt);
  }

  DeliveredRecord record() {
    return record;
  }

  String sequenceNumber() {
    return record.sequenceNumber();
  }

  BigInteger number() {
    return number;
  }

  /** One element of the event's {@code Records}, in UTF-8. */
  byte[] json() {
    return json;
  }

  Instant readAt() {
    return readAt;
  }

  /**
   * The latest moment at which it can have been created. A stamp of a whole minute may come from
   * DynamoDB Local, which knows no seconds; but nothing is read before it is created.
   */
  Instant createdBefore() {
    var stamp = record.createdAt();
    if (stamp.getEpochSecond() % SECONDS_PER_MINUTE != 0) {
      return stamp;
    }
    var endOfMinute = stamp.plusSeconds(SECONDS_PER_MINUTE - 1);
    return endOfMinute.isBefore(readAt) ? endOfMinute : readAt;
  }

  boolean isOlderThan(Duration age, Instant now) {
    return createdBefore().plus(age).isBefore(now);
  }
}
