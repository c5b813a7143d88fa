package dev.recentbest.rollup.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Up to where a scan has come.
 *
 * @param key the key of the last row that was evaluated, as DynamoDB gave it
 */
public record ScanPosition(Map<String, AttributeValue> key) {
  public ScanPosition {
    key = Map.copyOf(key);
  }
}
