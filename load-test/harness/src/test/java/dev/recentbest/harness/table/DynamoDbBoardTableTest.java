package dev.recentbest.harness.table;

import dev.recentbest.harness.testbed.TestDatabase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class DynamoDbBoardTableTest extends DynamoDbBoardTableSteps {
  private static @Nullable TestDatabase database;
  private static String table = "";

  @BeforeAll
  static void start() {
    database = new TestDatabase();
    table = database.freshTable();
  }

  @AfterAll
  static void close() {
    Objects.requireNonNull(database).close();
  }

  @Override
  DynamoDbClient client() {
    return Objects.requireNonNull(database).client();
  }

  @Override
  String tableName() {
    return table;
  }
}
