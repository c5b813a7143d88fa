package dev.recentbest.harness.wiring;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.PortUnavailableException;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.local.ScoreTableException;
import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.local.template.TableTemplate;
import dev.recentbest.model.item.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * A DynamoDB with a score table: one that runs elsewhere, or an embedded one that ends with this
 * object.
 *
 * @param endpoint where it answers
 * @param clients reach it
 * @param streamArn the score table's stream
 * @param embedded what has to be stopped at the end; empty when it runs elsewhere
 */
public record Database(
    URI endpoint, LocalClients clients, String streamArn, Optional<EmbeddedDynamoDb> embedded)
    implements AutoCloseable {
  /** How many items to look at for a play among the boards. */
  private static final int SAMPLE = 100;

  /**
   * Opens a table that exists.
   *
   * @throws CommandFailure when the endpoint does not answer, or has no such table with a stream of
   *     both images
   */
  public static Database at(URI endpoint, String table) {
    LocalClients clients = clientsOf(endpoint);
    try {
      return new Database(
          endpoint, clients, ScoreTable.streamArn(clients.dynamoDb(), table), Optional.empty());
    } catch (ScoreTableException e) {
      clients.close();
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    } catch (SdkException e) {
      clients.close();
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "table "
              + table
              + " at "
              + endpoint
              + " cannot be looked up ("
              + reason(e)
              + "): name a DynamoDB's endpoint and the right table");
    }
  }

  /**
   * Clients of a DynamoDB; nothing is asked of it yet.
   *
   * @throws CommandFailure when the endpoint is no URL
   */
  public static LocalClients clientsOf(URI endpoint) {
    if (endpoint.getHost() == null || !List.of("http", "https").contains(endpoint.getScheme())) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--endpoint must be a URL such as http://127.0.0.1:8000, found \"" + endpoint + "\"");
    }
    return LocalClients.open(endpoint);
  }

  /** Starts a DynamoDB in this process, in memory, with an empty table as it is deployed. */
  public static Database embedded(int port, String table) {
    return embedded(port, table, ServiceTemplate.bundled().table());
  }

  /**
   * Starts a DynamoDB in this process, in memory, with an empty table.
   *
   * @param port on 127.0.0.1, 0 to 65535; 0 for any free one
   * @throws CommandFailure when the port cannot be had
   */
  public static Database embedded(int port, String table, TableTemplate template) {
    EmbeddedDynamoDb dynamoDb;
    try {
      dynamoDb = EmbeddedDynamoDb.start(port);
    } catch (PortUnavailableException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
    LocalClients clients = LocalClients.open(dynamoDb.endpoint());
    try {
      String streamArn = ScoreTable.create(clients.dynamoDb(), table, template);
      return new Database(dynamoDb.endpoint(), clients, streamArn, Optional.of(dynamoDb));
    } catch (ScoreTableException e) {
      clients.close();
      dynamoDb.close();
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    } catch (SdkException e) {
      clients.close();
      dynamoDb.close();
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "table "
              + table
              + " cannot be made ("
              + reason(e)
              + "): give a name, or the --endpoint of the DynamoDB that has it");
    }
  }

  public DynamoDbClient dynamoDb() {
    return clients.dynamoDb();
  }

  /** Whether the table holds no play yet; boards do not count. */
  public boolean hasNoPlays(String table) {
    try {
      ScanResponse sample =
          dynamoDb().scan(scan -> scan.tableName(table).limit(SAMPLE).consistentRead(true));
      // Of more rows than that, archives may have come first.
      return sample.lastEvaluatedKey().isEmpty()
          && sample.items().stream()
              .map(item -> Optional.ofNullable(item.get("event_key")).map(AttributeValue::s))
              .allMatch(key -> key.isPresent() && BoardKey.isReserved(key.get()));
    } catch (SdkException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "table " + table + " at " + endpoint + " cannot be read: " + reason(e));
    }
  }

  private static String reason(SdkException e) {
    String message =
        e instanceof AwsServiceException service && service.awsErrorDetails() != null
            ? service.awsErrorDetails().errorMessage()
            : e.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("no reason given");
  }

  @Override
  public void close() {
    clients.close();
    embedded.ifPresent(EmbeddedDynamoDb::close);
  }
}
