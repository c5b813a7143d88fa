package dev.recentbest.harness.table;

import dev.recentbest.harness.testbed.TestDatabase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table of a DynamoDB in this process. */
final class EmbeddedTable implements ContractTable {
  private final TestDatabase database = new TestDatabase();
  private final String name = database.freshTable();

  @Override
  public ContractTable orSkip() {
    return this;
  }

  @Override
  public DynamoDbClient client() {
    return database.client();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public String toString() {
    return "embedded";
  }
}
