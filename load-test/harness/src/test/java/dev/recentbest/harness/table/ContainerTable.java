package dev.recentbest.harness.table;

import dev.recentbest.local.LocalClients;
import dev.recentbest.local.ScoreTable;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table of AWS's image of DynamoDB Local; tests on it are skipped where no Docker answers. */
final class ContainerTable implements ContractTable {
  private static final int PORT = 8000;
  private static final DockerImageName IMAGE = DockerImageName.parse("amazon/dynamodb-local:2.6.1");

  private final Optional<Running> running =
      DockerClientFactory.instance().isDockerAvailable()
          ? Optional.of(new Running())
          : Optional.empty();

  @Override
  public ContractTable orSkip() {
    Assumptions.assumeTrue(running.isPresent(), "no Docker daemon answers");
    return this;
  }

  @Override
  public DynamoDbClient client() {
    return running.orElseThrow().clients.dynamoDb();
  }

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public void close() {
    running.ifPresent(Running::close);
  }

  @Override
  public String toString() {
    return "container";
  }

  private final class Running {
    private final GenericContainer<?> container = new GenericContainer<>(IMAGE);
    private final LocalClients clients;

    Running() {
      container.withExposedPorts(PORT).start();
      var endpoint = "http://" + container.getHost() + ":" + container.getMappedPort(PORT);
      clients = LocalClients.open(URI.create(endpoint));
      ScoreTable.create(clients.dynamoDb(), name());
    }

    void close() {
      clients.close();
      container.stop();
    }
  }
}
