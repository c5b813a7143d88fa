package dev.recentbest.client;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class LeaderboardReaderInMemoryTest extends LeaderboardReaderContract {
  private final InMemoryDynamoDb client = new InMemoryDynamoDb("scores");

  @Override
  protected DynamoDbClient client() {
    return client;
  }

  @Override
  protected String table() {
    return "scores";
  }
}
