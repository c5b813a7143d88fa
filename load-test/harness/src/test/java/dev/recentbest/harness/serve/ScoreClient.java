package dev.recentbest.harness.serve;

import dev.recentbest.local.LocalClients;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A game and an app at once: writes plays, reads the board, with nothing but the plain SDK. */
final class ScoreClient implements AutoCloseable {
  private static final long START = 1_428_071_547;

  private final LocalClients clients;
  private final String table;

  ScoreClient(String endpoint, String table) {
    this.clients = LocalClients.open(URI.create(endpoint));
    this.table = table;
  }

  void put(String player, long score) {
    put(player, score, START);
  }

  void put(String player, long score, long start) {
    Map<String, AttributeValue> play =
        Map.of(
            "event_key", AttributeValue.fromS(player),
            "start_timestamp", AttributeValue.fromN(Long.toString(start)),
            "length_seconds", AttributeValue.fromN("55"),
            "completed", AttributeValue.fromBool(true),
            "score", AttributeValue.fromN(Long.toString(score)),
            "handle", AttributeValue.fromS("The " + player),
            "achievements", AttributeValue.fromL(List.of()));
    clients.dynamoDb().putItem(put -> put.tableName(table).item(play));
  }

  /** Player and score of everything that a board's item holds, best first. */
  List<String> board(String boardId) {
    return boardItem(boardId).state().entries().stream()
        .map(entry -> entry.play().player() + " " + entry.play().score())
        .toList();
  }

  private BoardItem boardItem(String boardId) {
    return BoardItemFormat.decode(
        clients
            .dynamoDb()
            .getItem(
                get ->
                    get.tableName(table)
                        .consistentRead(true)
                        .key(new BoardKey(boardId).attributes()))
            .item());
  }

  @Override
  public void close() {
    clients.close();
  }
}
