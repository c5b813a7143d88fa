package dev.recentbest.mapping;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A record that was read from a shard: what is needed to deliver it, and nothing else. */
final class StreamEntry {
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
   * How coarse a record's stamp is: DynamoDB stamps to the second. DynamoDB Local, which alone pads
   * its sequence numbers with zeros, stamps to the minute.
   */
  static Duration grain(String sequenceNumber) {
    return sequenceNumber.startsWith("0") ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
  }

  /** The latest second at which it can have been created; nothing is read before it is created. */
  Instant createdBefore() {
    var last = record.createdAt().plus(grain(sequenceNumber())).minusSeconds(1);
    return last.isBefore(readAt) || !record.createdAt().isBefore(last) ? last : readAt;
  }

  boolean isOlderThan(Duration age, Instant now) {
    return createdBefore().plus(age).isBefore(now);
  }
}
