package dev.recentbest.harness.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A table that takes every put, but for what it is told to do instead: leave the last puts of a
 * request undone, refuse players, or fail.
 */
final class ScriptedTable implements DynamoDbClient {
  /** The players of each request, one list for each. */
  final List<List<String>> requests = new ArrayList<>();

  final Deque<Integer> leaveUndone = new ArrayDeque<>();
  final List<String> refused = new ArrayList<>();
  final Deque<SdkException> failures = new ArrayDeque<>();

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    List<WriteRequest> puts = request.requestItems().getOrDefault("scores", List.of());
    answer(puts.stream().map(put -> player(put.putRequest().item())).toList());
    Integer undone = leaveUndone.poll();
    List<WriteRequest> left =
        undone == null ? List.of() : puts.subList(puts.size() - undone, puts.size());
    return BatchWriteItemResponse.builder()
        .unprocessedItems(left.isEmpty() ? Map.of() : Map.of("scores", left))
        .build();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    answer(List.of(player(request.item())));
    return PutItemResponse.builder().build();
  }

  private void answer(List<String> players) {
    requests.add(players);
    if (!failures.isEmpty()) {
      throw failures.removeFirst();
    }
    if (players.stream().anyMatch(refused::contains)) {
      throw failure("ValidationException", "Item size has exceeded the maximum allowed size");
    }
  }

  static DynamoDbException failure(String code, String message) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
            .build();
  }

  private static String player(Map<String, AttributeValue> item) {
    return item.getOrDefault("event_key", AttributeValue.fromS("")).s();
  }

  @Override
  public String serviceName() {
    return "scripted";
  }

  @Override
  public void close() {}
}
