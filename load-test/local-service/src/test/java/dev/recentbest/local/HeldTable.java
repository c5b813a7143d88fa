package dev.recentbest.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** An empty table that answers nobody until it is let go. */
final class HeldTable implements DynamoDbClient {
  private final CountDownLatch held = new CountDownLatch(1);
  private final AtomicInteger reads = new AtomicInteger();

  void letGo() {
    held.countDown();
  }

  /** How often it was asked. */
  int reads() {
    return reads.get();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    reads.incrementAndGet();
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return GetItemResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
