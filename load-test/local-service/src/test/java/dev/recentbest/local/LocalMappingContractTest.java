package dev.recentbest.local;

import dev.recentbest.mapping.MappingContract;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The event source mapping on a real stream. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalMappingContractTest extends MappingContract {
  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private final LocalClients clients = LocalClients.open(dynamoDb.endpoint());
  private int tables;

  @AfterAll
  void close() {
    clients.close();
    dynamoDb.close();
  }

  @Override
  protected StreamedTable table() {
    var name = "table-" + tables++;
    return new RealTable(clients, name, ScoreTable.create(clients.dynamoDb(), name));
  }

  private record RealTable(LocalClients clients, String name, String streamArn)
      implements StreamedTable {
    @Override
    public DynamoDbStreamsClient streams() {
      return clients.streams();
    }

    @Override
    public void put(String key, Map<String, AttributeValue> attributes) {
      var item = new HashMap<>(attributes);
      item.putAll(key(key));
      clients.dynamoDb().putItem(request -> request.tableName(name).item(item));
    }

    @Override
    public void delete(String key) {
      clients.dynamoDb().deleteItem(request -> request.tableName(name).key(key(key)));
    }

    private static Map<String, AttributeValue> key(String key) {
      return Map.of(
          "event_key", AttributeValue.fromS(key),
          "start_timestamp", AttributeValue.fromN("1428071547"));
    }
  }
}
