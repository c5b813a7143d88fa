package dev.recentbest.harness.replay;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item, in one form however its number is written: DynamoDB holds 1E1 and 10
 * to be the same key.
 *
 * @param eventKey the partition key, or its other type's text when it is no S
 * @param startTimestamp the sort key, without trailing zeros
 */
record ItemKey(String eventKey, String startTimestamp) {
  static ItemKey of(Map<String, AttributeValue> item) {
    return new ItemKey(text(item.get("event_key")), number(item.get("start_timestamp")));
  }

  private static String text(@Nullable AttributeValue value) {
    return value == null ? "none" : value.s() != null ? value.s() : value.toString();
  }

  private static String number(@Nullable AttributeValue value) {
    if (value == null || value.n() == null) {
      return String.valueOf(value);
    }
    return new BigDecimal(value.n()).stripTrailingZeros().toString();
  }

  @Override
  public String toString() {
    return "(" + eventKey + ", " + startTimestamp + ")";
  }
}
