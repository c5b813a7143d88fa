package dev.recentbest.client;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

final class AsyncScoreWriterInMemoryTest extends AsyncScoreWriterContract {
  private final AsyncInMemoryDynamoDb client =
      new AsyncInMemoryDynamoDb(new InMemoryDynamoDb("scores"));

  @Override
  protected DynamoDbAsyncClient client() {
    return client;
  }

  @Override
  protected String table() {
    return "scores";
  }
}
