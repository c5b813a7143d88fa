package dev.recentbest.harness.operator;

import software.amazon.awssdk.services.dynamodb.DelegatingDynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A connection that outlives the command which thinks that it is its own. */
final class UnclosedClient extends DelegatingDynamoDbClient {
  UnclosedClient(DynamoDbClient client) {
    super(client);
  }

  @Override
  public void close() {}
}
