package dev.recentbest.harness.table;

import dev.recentbest.client.LeaderboardReaderContract;
import dev.recentbest.harness.testbed.TestDatabase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class LeaderboardReaderTest extends LeaderboardReaderContract {
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
  protected DynamoDbClient client() {
    return Objects.requireNonNull(database).client();
  }

  @Override
  protected String table() {
    return table;
  }
}
