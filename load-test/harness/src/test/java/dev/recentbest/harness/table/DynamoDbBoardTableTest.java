package dev.recentbest.harness.table;

import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.BoardTableContract;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of the test before is deleted first. */
@ParameterizedClass
@ArgumentsSource(ContractTables.class)
final class DynamoDbBoardTableTest extends BoardTableContract {
  private final ContractTable table;

  DynamoDbBoardTableTest(ContractTable table) {
    this.table = table.orSkip();
  }

  @BeforeEach
  void withoutItem() {
    delete();
  }

  @Override
  protected BoardTable table() {
    return new DynamoDbBoardTable(table.client(), table.name(), BOARD);
  }

  @Override
  protected Map<String, AttributeValue> attributes() {
    return table
        .client()
        .getItem(get -> get.tableName(table.name()).key(BOARD.attributes()).consistentRead(true))
        .item();
  }

  @Override
  protected void put(Map<String, AttributeValue> attributes) {
    table.client().putItem(put -> put.tableName(table.name()).item(attributes));
  }

  @Override
  protected void delete() {
    table.client().deleteItem(delete -> delete.tableName(table.name()).key(BOARD.attributes()));
  }
}
