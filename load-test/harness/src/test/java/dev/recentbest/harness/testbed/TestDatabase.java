package dev.recentbest.harness.testbed;

import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An embedded DynamoDB for the tests of a class, and a table of its own for each of them. */
public final class TestDatabase implements AutoCloseable {
  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private final LocalClients clients = LocalClients.open(dynamoDb.endpoint());
  private final AtomicInteger tables = new AtomicInteger();

  public URI endpoint() {
    return dynamoDb.endpoint();
  }

  public DynamoDbClient client() {
    return clients.dynamoDb();
  }

  /** The name of a new, empty score table. */
  public String freshTable() {
    String table = "scores-" + tables.incrementAndGet();
    ScoreTable.create(client(), table);
    return table;
  }

  public void put(String table, Map<String, AttributeValue> item) {
    client().putItem(request -> request.tableName(table).item(item));
  }

  /** The players of all plays in a table, sorted. */
  public List<String> players(String table) {
    return client().scan(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .map(item -> String.valueOf(item.getOrDefault("event_key", AttributeValue.fromS("")).s()))
        .filter(key -> !BoardKey.isReserved(key))
        .sorted()
        .toList();
  }

  /** Player and score of everything that the item of the board recent-best holds, best first. */
  public List<String> board(String table) {
    return boardItem(table).state().entries().stream()
        .map(entry -> entry.play().player() + " " + entry.play().score())
        .toList();
  }

  public BoardItem boardItem(String table) {
    return BoardItemFormat.decode(
        client()
            .getItem(
                get ->
                    get.tableName(table)
                        .consistentRead(true)
                        .key(new BoardKey("recent-best").attributes()))
            .item());
  }

  @Override
  public void close() {
    clients.close();
    dynamoDb.close();
  }
}
