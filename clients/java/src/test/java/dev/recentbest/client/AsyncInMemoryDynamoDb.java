package dev.recentbest.client;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** The writes of a table in memory through futures, which are done at once. */
final class AsyncInMemoryDynamoDb implements DynamoDbAsyncClient {
  private final InMemoryDynamoDb table;

  AsyncInMemoryDynamoDb(InMemoryDynamoDb table) {
    this.table = table;
  }

  @Override
  public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
    try {
      return CompletableFuture.completedFuture(table.putItem(request));
    } catch (SdkException e) {
      return CompletableFuture.failedFuture(e);
    }
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
