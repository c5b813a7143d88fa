package dev.recentbest.rollup.rebuild;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.table.Answers;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The ledger in a DynamoDB table: the row {@code board#ID#rebuild}, 0. */
public final class DynamoDbLedgerTable implements LedgerTable {
  private static final String NO_ROW = "attribute_not_exists(event_key)";
  private static final String SAME_WRITE = "#run = :run AND #revision = :revision";
  private static final Map<String, String> NAMES = Map.of("#run", "run", "#revision", "revision");
  private static final AttributeValue NOTHING = AttributeValue.fromS("");

  private final DynamoDbClient client;
  private final String table;
  private final BoardKey board;

  /**
   * @param client calls the table's region; its retries are its own matter
   * @param table the name of the table
   * @param board which board
   */
  public DynamoDbLedgerTable(DynamoDbClient client, String table, BoardKey board) {
    this.client = client;
    this.table = table;
    this.board = board;
  }

  @Override
  public Optional<Ledger> read(Duration timeLimit) {
    GetItemResponse response =
        Answers.of(
            "read " + describe(),
            () ->
                client.getItem(
                    request ->
                        request
                            .tableName(table)
                            .key(key())
                            .consistentRead(true)
                            .overrideConfiguration(o -> o.apiCallTimeout(timeLimit))));
    return response.hasItem() ? Optional.of(decode(response.item())) : Optional.empty();
  }

  @Override
  public boolean write(Ledger ledger, Optional<Ledger> expected, Duration timeLimit) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(encode(ledger))
            .overrideConfiguration(o -> o.apiCallTimeout(timeLimit));
    expected.ifPresentOrElse(
        known ->
            request
                .conditionExpression(SAME_WRITE)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(
                    Map.of(
                        ":run", AttributeValue.fromS(known.run()),
                        ":revision", number(known.revision()))),
        () -> request.conditionExpression(NO_ROW));
    return Answers.of(
        "write " + describe(),
        () -> {
          try {
            client.putItem(request.build());
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  private Map<String, AttributeValue> key() {
    return Map.of(
        "event_key", AttributeValue.fromS(board.rebuildEventKey()), "start_timestamp", number(0));
  }

  private Map<String, AttributeValue> encode(Ledger ledger) {
    Map<String, AttributeValue> row = new HashMap<>(key());
    row.put("run", AttributeValue.fromS(ledger.run()));
    row.put("revision", number(ledger.revision()));
    row.put("epoch", number(ledger.epoch()));
    row.put("started", number(ledger.started().getEpochSecond()));
    row.put("phase", AttributeValue.fromS(ledger.phase().name()));
    row.put("rows_read", number(ledger.rowsRead()));
    row.put("updated", number(ledger.updated().getEpochSecond()));
    return row;
  }

  private Ledger decode(Map<String, AttributeValue> row) {
    try {
      return new Ledger(
          text(row, "run"),
          number(row, "revision"),
          number(row, "epoch"),
          Instant.ofEpochSecond(number(row, "started")),
          Phase.valueOf(text(row, "phase")),
          number(row, "rows_read"),
          Instant.ofEpochSecond(number(row, "updated")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BoardTableUnavailable(
          describe()
              + " cannot be read ("
              + e.getMessage()
              + "): delete this row, which holds nothing but the progress of a rebuild, and start again",
          e);
    }
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    String text = row.getOrDefault(name, NOTHING).s();
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("attribute " + name + " must be a text");
    }
    return text;
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    String digits = row.getOrDefault(name, NOTHING).n();
    try {
      return Long.parseLong(String.valueOf(digits));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("attribute " + name + " must be a whole number", e);
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private String describe() {
    return board.rebuildEventKey() + " in table " + table;
  }
}
