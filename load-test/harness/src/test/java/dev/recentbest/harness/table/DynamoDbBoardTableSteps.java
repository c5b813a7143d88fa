package dev.recentbest.harness.table;

import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.BoardTableContract;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The contract of board tables on a DynamoDB, whichever; the item of the test before is deleted
 * first.
 */
abstract class DynamoDbBoardTableSteps extends BoardTableContract {
  abstract DynamoDbClient client();

  abstract String tableName();

  @BeforeEach
  void withoutItem() {
    delete();
  }

  @Override
  protected BoardTable table() {
    return new DynamoDbBoardTable(client(), tableName(), BOARD);
  }

  @Override
  protected Map<String, AttributeValue> attributes() {
    return client()
        .getItem(get -> get.tableName(tableName()).key(BOARD.attributes()).consistentRead(true))
        .item();
  }

  @Override
  protected void put(Map<String, AttributeValue> attributes) {
    client().putItem(put -> put.tableName(tableName()).item(attributes));
  }

  @Override
  protected void delete() {
    client().deleteItem(delete -> delete.tableName(tableName()).key(BOARD.attributes()));
  }
}
