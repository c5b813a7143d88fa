package dev.recentbest.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** A table that takes each key once, as long as it is there at all. */
final class PlaysInMemory implements DynamoDbClient {
  private static final AttributeValue NOTHING = AttributeValue.fromS("");

  private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
  private long room = Long.MAX_VALUE;

  /** From then on nobody answers. */
  PlaysInMemory isAwayAfter(long writes) {
    room = writes;
    return this;
  }

  /** The item of a key, without its time of expiry; empty where there is none. */
  Map<String, AttributeValue> item(String key) {
    Map<String, AttributeValue> item = new HashMap<>(items.getOrDefault(key, Map.of()));
    item.remove("expires_at");
    return item;
  }

  /** Player and start of everything in it. */
  List<String> keys() {
    return List.copyOf(items.keySet());
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    if (room-- <= 0) {
      throw SdkClientException.create("Connection refused");
    }
    Map<String, AttributeValue> item = request.item();
    String key =
        item.getOrDefault("event_key", NOTHING).s()
            + " "
            + item.getOrDefault("start_timestamp", NOTHING).n();
    @Nullable Map<String, AttributeValue> old = items.putIfAbsent(key, Map.copyOf(item));
    if (old != null) {
      throw ConditionalCheckFailedException.builder().message("It is there").item(old).build();
    }
    return PutItemResponse.builder().build();
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return DynamoDbServiceClientConfiguration.builder().region(Region.EU_WEST_1).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
