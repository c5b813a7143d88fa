package dev.recentbest.cli;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** A table that answers reads by a script; its last answer stands. Begins with no item. */
final class ScriptedTable implements DynamoDbClient {
  private final Deque<Supplier<GetItemResponse>> answers = new ArrayDeque<>();
  private String lastRead = "";

  ScriptedTable holds(BoardItem item) {
    return holds(BoardItemFormat.encode(new BoardKey("recent-best"), item));
  }

  ScriptedTable holds(Map<String, AttributeValue> item) {
    answers.add(() -> GetItemResponse.builder().item(item).build());
    return this;
  }

  ScriptedTable isMissing() {
    answers.add(
        () -> {
          throw ResourceNotFoundException.builder().message("Requested resource not found").build();
        });
    return this;
  }

  ScriptedTable isAway() {
    answers.add(
        () -> {
          throw SdkClientException.create("Connection refused");
        });
    return this;
  }

  /** Table and partition key of the newest read. */
  String lastRead() {
    return lastRead;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    lastRead = request.tableName() + " " + request.key().getOrDefault("event_key", NOTHING).s();
    if (answers.isEmpty()) {
      return GetItemResponse.builder().build();
    }
    return (answers.size() > 1 ? answers.remove() : answers.element()).get();
  }

  private static final AttributeValue NOTHING = AttributeValue.fromS("");

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
