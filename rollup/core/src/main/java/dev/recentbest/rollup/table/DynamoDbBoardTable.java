package dev.recentbest.rollup.table;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * A board's item in a DynamoDB table. A write is one PutItem, a read one strongly consistent
 * GetItem.
 */
public final class DynamoDbBoardTable implements BoardTable {
  private static final String NO_ITEM = "attribute_not_exists(event_key)";
  private static final String SAME_WRITE = "version = :version AND write_id = :write_id";

  private final DynamoDbClient client;
  private final String table;
  private final BoardKey key;

  /**
   * @param client calls the table's region; its retries are its own matter
   * @param table the name of the table
   * @param key which board
   */
  public DynamoDbBoardTable(DynamoDbClient client, String table, BoardKey key) {
    this.client = client;
    this.table = table;
    this.key = key;
  }

  @Override
  public WriteOutcome write(BoardItem item, Optional<WriteToken> expected, Duration timeLimit) {
    PutItemRequest request = putRequest(item, expected, timeLimit);
    return Answers.of(
        "write " + describe(),
        () -> {
          try {
            client.putItem(request);
            return new WriteOutcome.Written();
          } catch (ConditionalCheckFailedException e) {
            return new WriteOutcome.Lost(
                e.hasItem() ? Optional.of(BoardItemFormat.decode(e.item())) : Optional.empty());
          }
        });
  }

  @Override
  public Optional<BoardItem> read(Duration timeLimit) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(table)
            .key(key.attributes())
            .consistentRead(true)
            .overrideConfiguration(o -> o.apiCallTimeout(timeLimit))
            .build();
    return Answers.of(
        "read " + describe(),
        () -> {
          var response = client.getItem(request);
          return response.hasItem()
              ? Optional.of(BoardItemFormat.decode(response.item()))
              : Optional.empty();
        });
  }

  private PutItemRequest putRequest(
      BoardItem item, Optional<WriteToken> expected, Duration timeLimit) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(BoardItemFormat.encode(key, item))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .overrideConfiguration(o -> o.apiCallTimeout(timeLimit));
    return expected
        .map(
            token ->
                request.conditionExpression(SAME_WRITE).expressionAttributeValues(values(token)))
        .orElseGet(() -> request.conditionExpression(NO_ITEM))
        .build();
  }

  private static Map<String, AttributeValue> values(WriteToken token) {
    return Map.of(
        ":version",
        AttributeValue.fromN(Long.toString(token.version())),
        ":write_id",
        AttributeValue.fromS(token.writeId()));
  }

  private String describe() {
    return key.eventKey() + " in table " + table;
  }
}
