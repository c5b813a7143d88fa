package dev.recentbest.lambda;

import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.PlayRowReader;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import dev.recentbest.rollup.table.DynamoDbPlayTable;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** A client of DynamoDB, and what the function does with it. */
final class Connection {
  /** Lambda allows ten seconds for everything before the first invocation. */
  private static final Duration PRIMING_TIME = Duration.ofSeconds(2);

  private final DynamoDbClient client;
  private final Settings settings;

  Connection(DynamoDbClient client, Settings settings) {
    this.client = client;
    this.settings = settings;
  }

  /** A roll-up over this connection that remembers nothing yet. */
  RollUp rollUp(SetAside setAside, Edges edges) {
    return new RollUp(
        new StreamEventReader(settings.reader()),
        boardTable(),
        new DynamoDbPlayTable(
            client,
            settings.table(),
            settings.board(),
            new PlayRowReader(settings.reader()),
            edges.clock()),
        setAside,
        settings.merging(),
        edges);
  }

  /**
   * Asks for the board once, so that name, certificate, credentials and classes are there when the
   * first batch comes.
   */
  void prime() {
    try {
      boardTable().read(PRIMING_TIME);
    } catch (BoardTableUnavailable | UnreadableBoardItem e) {
      // The first batch fails by the same reason, says so, and is delivered again.
    }
  }

  /**
   * Closes what is open. The JDK keeps a connection for a later request, whoever closes the client;
   * a last request takes it and has it closed by the other end.
   */
  void disconnect() {
    try {
      client.getItem(lastRequest());
    } catch (SdkException e) {
      // Then there is none to close.
    }
    client.close();
  }

  private GetItemRequest lastRequest() {
    return GetItemRequest.builder()
        .tableName(settings.table())
        .key(settings.board().attributes())
        .overrideConfiguration(o -> o.apiCallTimeout(PRIMING_TIME).putHeader("Connection", "close"))
        .build();
  }

  private DynamoDbBoardTable boardTable() {
    return new DynamoDbBoardTable(client, settings.table(), settings.board());
  }
}
