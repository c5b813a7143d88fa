package dev.recentbest.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Takes every write on some other thread, and counts how many it had open at once. */
final class AnsweringThreads implements DynamoDbAsyncClient {
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** The most writes that were open at once. */
  int most() {
    return most.get();
  }

  @Override
  public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
    most.accumulateAndGet(open.incrementAndGet(), Math::max);
    return CompletableFuture.supplyAsync(
        () -> {
          open.decrementAndGet();
          return PutItemResponse.builder().build();
        });
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
