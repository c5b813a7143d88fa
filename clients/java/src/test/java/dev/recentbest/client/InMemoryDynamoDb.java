package dev.recentbest.client;

import dev.recentbest.model.item.ItemSize;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * One table in memory, with the parts of DynamoDB's API that the client uses. Every read is new.
 */
class InMemoryDynamoDb implements DynamoDbClient {
  private static final int MAX_ITEM_BYTES = 400 * 1024;
  private static final List<String> KEY = List.of("event_key", "start_timestamp");

  private final String table;
  private final Map<List<AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();

  InMemoryDynamoDb(String table) {
    this.table = table;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    checkTable(request.tableName());
    return response(items.get(key(request.key())));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    checkTable(request.tableName());
    if (ItemSize.bytesOf(request.item()) > MAX_ITEM_BYTES) {
      throw validation("Item size has exceeded the maximum allowed size");
    }
    Map<String, AttributeValue> old = items.get(key(request.item()));
    if (!isAllowed(request.conditionExpression(), old)) {
      throw ConditionalCheckFailedException.builder()
          .message("The conditional request failed")
          .item(isOldWanted(request) ? old : null)
          .build();
    }
    items.put(key(request.item()), Map.copyOf(request.item()));
    return PutItemResponse.builder().build();
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    checkTable(request.tableName());
    items.remove(key(request.key()));
    return DeleteItemResponse.builder().build();
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return configuration();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  static DynamoDbServiceClientConfiguration configuration() {
    return DynamoDbServiceClientConfiguration.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://127.0.0.1:8000"))
        .build();
  }

  static GetItemResponse response(@Nullable Map<String, AttributeValue> item) {
    GetItemResponse.Builder response = GetItemResponse.builder();
    return item == null ? response.build() : response.item(item).build();
  }

  static DynamoDbException validation(String message) {
    return error("ValidationException", 400, message);
  }

  static DynamoDbException error(String code, int status, String message) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
            .statusCode(status)
            .build();
  }

  private void checkTable(String name) {
    if (!name.equals(table)) {
      throw ResourceNotFoundException.builder()
          .message("Cannot do operations on a non-existent table")
          .build();
    }
  }

  private static List<AttributeValue> key(Map<String, AttributeValue> item) {
    return KEY.stream().map(name -> Objects.requireNonNull(item.get(name))).toList();
  }

  private static boolean isAllowed(
      @Nullable String condition, @Nullable Map<String, AttributeValue> old) {
    if (condition == null) {
      return true;
    }
    if (condition.equals("attribute_not_exists(event_key)")) {
      return old == null;
    }
    throw validation("the fake does not know the condition " + condition);
  }

  private static boolean isOldWanted(PutItemRequest request) {
    return request.returnValuesOnConditionCheckFailure()
        == ReturnValuesOnConditionCheckFailure.ALL_OLD;
  }
}
