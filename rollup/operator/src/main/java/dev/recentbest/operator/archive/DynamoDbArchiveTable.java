package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.item.ArchiveFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.table.Answers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Archives in a DynamoDB table: the rows {@code board#ID#HOUR}, 0 and {@code board#ID#ledger#HOUR},
 * 0.
 */
public final class DynamoDbArchiveTable implements ArchiveTable {
  private static final String NO_ROW = "attribute_not_exists(event_key)";
  private static final String SAME_WRITE = "#run = :run AND #revision = :revision";
  private static final Map<String, String> NAMES = Map.of("#run", "run", "#revision", "revision");

  /** Amazon DynamoDB API Reference, "TransactWriteItems", cancellation reasons. */
  private static final List<String> SOMEBODY_ELSE =
      List.of("None", "ConditionalCheckFailed", "TransactionConflict");

  private final DynamoDbClient client;
  private final String table;
  private final BoardKey board;
  private final HourLedgerFormat format;

  /**
   * @param client calls the table's region; its retries are its own matter
   * @param table the name of the table
   * @param board which board
   */
  public DynamoDbArchiveTable(DynamoDbClient client, String table, BoardKey board) {
    this.client = client;
    this.table = table;
    this.board = board;
    this.format = new HourLedgerFormat(board);
  }

  @Override
  public Optional<HourLedger> ledger(Hour hour) {
    return row(board.archiveLedgerEventKey(hour)).map(row -> format.decode(hour, row));
  }

  @Override
  public Optional<Archive> archive(Hour hour) {
    return row(board.archiveEventKey(hour)).map(ArchiveFormat::decode);
  }

  private Optional<Map<String, AttributeValue>> row(String eventKey) {
    GetItemResponse response =
        Answers.of(
            "read " + eventKey + " in table " + table,
            () ->
                client.getItem(
                    request ->
                        request
                            .tableName(table)
                            .key(board.attributes(eventKey))
                            .consistentRead(true)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  @Override
  public boolean write(HourLedger ledger, Optional<HourLedger> expected) {
    PutItemRequest.Builder request =
        PutItemRequest.builder().tableName(table).item(format.encode(ledger));
    expected.ifPresentOrElse(
        known ->
            request
                .conditionExpression(SAME_WRITE)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(values(known)),
        () -> request.conditionExpression(NO_ROW));
    return Answers.of(
        "write " + board.archiveLedgerEventKey(ledger.hour()) + " in table " + table,
        () -> {
          try {
            client.putItem(request.build());
            return true;
          } catch (ConditionalCheckFailedException | TransactionConflictException e) {
            return false;
          }
        });
  }

  @Override
  public boolean write(Archive archive, HourLedger ledger, HourLedger expected) {
    Put item = Put.builder().tableName(table).item(ArchiveFormat.encode(board, archive)).build();
    Put state =
        Put.builder()
            .tableName(table)
            .item(format.encode(ledger))
            .conditionExpression(SAME_WRITE)
            .expressionAttributeNames(NAMES)
            .expressionAttributeValues(values(expected))
            .build();
    return Answers.of(
        "write " + board.archiveEventKey(archive.hour()) + " in table " + table,
        () -> {
          try {
            client.transactWriteItems(request -> request.transactItems(put(item), put(state)));
            return true;
          } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream()
                .map(CancellationReason::code)
                .allMatch(SOMEBODY_ELSE::contains)) {
              return false;
            }
            throw e;
          }
        });
  }

  private static TransactWriteItem put(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private static Map<String, AttributeValue> values(HourLedger known) {
    return Map.of(
        ":run",
        AttributeValue.fromS(known.run()),
        ":revision",
        AttributeValue.fromN(Long.toString(known.revision())));
  }
}
