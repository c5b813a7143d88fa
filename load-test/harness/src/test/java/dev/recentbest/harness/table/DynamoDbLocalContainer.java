package dev.recentbest.harness.table;

import dev.recentbest.local.LocalClients;
import dev.recentbest.local.ScoreTable;
import java.net.URI;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** AWS's image of DynamoDB Local, and a score table in it. */
final class DynamoDbLocalContainer extends GenericContainer<DynamoDbLocalContainer> {
  static final String TABLE = "scores";

  private static final int PORT = 8000;
  private static final DockerImageName IMAGE = DockerImageName.parse("amazon/dynamodb-local:2.6.1");

  DynamoDbLocalContainer() {
    super(IMAGE);
    withExposedPorts(PORT);
  }

  /** Clients with a new table; they are the caller's to close. */
  LocalClients openWithTable() {
    LocalClients clients =
        LocalClients.open(URI.create("http://" + getHost() + ":" + getMappedPort(PORT)));
    DynamoDbClient dynamoDb = clients.dynamoDb();
    ScoreTable.create(dynamoDb, TABLE);
    return clients;
  }
}
