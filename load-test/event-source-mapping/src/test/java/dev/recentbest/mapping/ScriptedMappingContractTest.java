package dev.recentbest.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The mapping on a scripted stream. */
final class ScriptedMappingContractTest extends MappingContract {
  @Override
  protected StreamedTable table() {
    return new ScriptedTable();
  }

  private static final class ScriptedTable implements StreamedTable {
    private final ScriptedStream stream = new ScriptedStream(() -> MappingRun.START);
    private final Map<String, Map<String, AttributeValue>> items = new HashMap<>();

    ScriptedTable() {
      stream.open("shard");
    }

    @Override
    public DynamoDbStreamsClient streams() {
      return stream;
    }

    @Override
    public String streamArn() {
      return ScriptedStream.ARN;
    }

    @Override
    public void put(String key, Map<String, AttributeValue> attributes) {
      var image = new HashMap<>(attributes);
      image.put("id", AttributeValue.fromS(key));
      var old = Optional.ofNullable(items.put(key, image));
      var operation = old.isPresent() ? OperationType.MODIFY : OperationType.INSERT;
      stream.add("shard", ScriptedStream.record(key, operation, old, image));
    }

    @Override
    public void delete(String key) {
      var old = Optional.ofNullable(items.remove(key));
      stream.add("shard", ScriptedStream.record(key, OperationType.REMOVE, old, Map.of()));
    }
  }
}
