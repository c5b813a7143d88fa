package dev.recentbest.harness.table;

import dev.recentbest.client.ScoreWriterContract;
import dev.recentbest.local.LocalClients;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contract on AWS's container image; skipped where no Docker daemon answers. */
@Testcontainers(disabledWithoutDocker = true)
final class ScoreWriterContainerTest extends ScoreWriterContract {
  @Container private static final DynamoDbLocalContainer CONTAINER = new DynamoDbLocalContainer();

  private static @Nullable LocalClients clients;

  @BeforeAll
  static void openClients() {
    clients = CONTAINER.openWithTable();
  }

  @AfterAll
  static void closeClients() {
    Objects.requireNonNull(clients).close();
  }

  @Override
  protected DynamoDbClient client() {
    return Objects.requireNonNull(clients).dynamoDb();
  }

  @Override
  protected String table() {
    return DynamoDbLocalContainer.TABLE;
  }
}
