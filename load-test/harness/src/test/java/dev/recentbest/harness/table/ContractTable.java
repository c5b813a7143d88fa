package dev.recentbest.harness.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A score table to hold a contract against; the runner closes it after the last test. */
interface ContractTable extends AutoCloseable {
  /** This table; what asks for it is skipped if there is no DynamoDB to have it in. */
  ContractTable orSkip();

  DynamoDbClient client();

  String name();

  @Override
  void close();
}
