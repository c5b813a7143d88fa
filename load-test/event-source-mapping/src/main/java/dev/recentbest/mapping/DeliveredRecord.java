package dev.recentbest.mapping;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stream record that the function has taken.
 *
 * @param keys the primary key of the item that was written
 * @param sequenceNumber decimal, 21 to 40 digits: compare as an integer
 * @param shardId the shard that held the record
 */
public record DeliveredRecord(
    Map<String, AttributeValue> keys, String sequenceNumber, String shardId) {

  public DeliveredRecord {
    keys = Map.copyOf(keys);
  }
}
