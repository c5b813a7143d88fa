package dev.recentbest.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the item of the best ten, puts each play of a batch in, and writes it back. */
public final class PlainFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  /** The item's partition key; its sort key is 0. */
  public static final String EVENT_KEY = "plain-board";

  private static final int SIZE = 10;

  private static final Map<String, AttributeValue> KEY =
      Map.of(
          "event_key", AttributeValue.fromS(EVENT_KEY),
          "start_timestamp", AttributeValue.fromN("0"));

  private final DynamoDbClient client = DynamoDbClient.create();
  private final String table =
      Optional.ofNullable(System.getenv("RECENT_BEST_TABLE")).orElse("scores");

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    List<AttributeValue> scores = new ArrayList<>(read());
    for (DynamodbStreamRecord record : event.getRecords()) {
      scores.add(entry(record.getDynamodb().getNewImage()));
    }
    scores.sort(Comparator.comparingLong(PlainFunction::score).reversed());
    Map<String, AttributeValue> item = new HashMap<>(KEY);
    item.put("scores", AttributeValue.fromL(scores.subList(0, Math.min(SIZE, scores.size()))));
    client.putItem(put -> put.tableName(table).item(item));
    return new StreamsEventResponse(List.of());
  }

  private List<AttributeValue> read() {
    Map<String, AttributeValue> item =
        client.getItem(get -> get.tableName(table).key(KEY).consistentRead(true)).item();
    return item.getOrDefault("scores", AttributeValue.fromL(List.of())).l();
  }

  private static AttributeValue entry(
      Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          image) {
    Map<String, AttributeValue> entry = new HashMap<>();
    image.forEach(
        (name, value) -> {
          if (value.getS() != null) {
            entry.put(name, AttributeValue.fromS(value.getS()));
          } else if (value.getN() != null) {
            entry.put(name, AttributeValue.fromN(value.getN()));
          }
        });
    return AttributeValue.fromM(entry);
  }

  private static long score(AttributeValue entry) {
    return Long.parseLong(entry.m().getOrDefault("score", AttributeValue.fromN("0")).n());
  }
}
