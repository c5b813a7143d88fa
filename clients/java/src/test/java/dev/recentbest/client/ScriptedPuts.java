package dev.recentbest.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Keeps every write open until the test answers it, the oldest first. */
final class ScriptedPuts implements DynamoDbAsyncClient {
  private static final AttributeValue NOBODY = AttributeValue.fromS("nobody");

  private final Deque<CompletableFuture<PutItemResponse>> open = new ArrayDeque<>();
  private final List<String> players = new ArrayList<>();

  /** The players whose plays were asked to be written, once for each attempt. */
  List<String> players() {
    return List.copyOf(players);
  }

  int inFlight() {
    return open.size();
  }

  void take() {
    open.remove().complete(PutItemResponse.builder().build());
  }

  void refuse(SdkException failure) {
    open.remove().completeExceptionally(failure);
  }

  @Override
  public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
    CompletableFuture<PutItemResponse> answer = new CompletableFuture<>();
    players.add(request.item().getOrDefault("event_key", NOBODY).s());
    open.add(answer);
    return answer;
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return InMemoryDynamoDb.configuration();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
