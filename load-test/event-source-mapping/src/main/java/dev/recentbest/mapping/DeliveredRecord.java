package dev.recentbest.mapping;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stream record, as a listener is told of it.
 *
 * @param keys the primary key of the item that was written
 * @param sequenceNumber decimal, 21 to 40 digits: compare as an integer
 * @param shardId the shard that held the record
 * @param createdAt when the item was written, about: whole seconds from AWS, whole minutes from
 *     DynamoDB Local
 */
public record DeliveredRecord(
    Map<String, AttributeValue> keys, String sequenceNumber, String shardId, Instant createdAt) {

  public DeliveredRecord {
    keys = Map.copyOf(keys);
  }
}
