package dev.recentbest.lambda;

import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.PlayRowReader;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import dev.recentbest.rollup.table.DynamoDbPlayTable;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** A client of DynamoDB, and what the function does with it. */
final class Connection {
  private static final Duration LAST_REQUEST_TIME = Duration.ofSeconds(2);

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
        .overrideConfiguration(
            o -> o.apiCallTimeout(LAST_REQUEST_TIME).putHeader("Connection", "close"))
        .build();
  }

  private DynamoDbBoardTable boardTable() {
    return new DynamoDbBoardTable(client, settings.table(), settings.board());
  }
}
