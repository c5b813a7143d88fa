package dev.recentbest.rollup.table;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.stream.PlayRowReader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The plays in a DynamoDB table, by Query, page by page to the end. Not thread-safe. */
public final class DynamoDbPlayTable implements PlayTable {
  /** The attribute of the row of bans that lists the players. */
  public static final String BANNED_PLAYERS = "players";

  private static final AttributeValue NOBODY = AttributeValue.fromSs(List.of());

  /**
   * A page is 1 MB. One shared id may own many rows, but so many are a fault in the table or in
   * paging.
   */
  private static final int MAX_PAGES = 10_000;

  private final DynamoDbClient client;
  private final String table;
  private final BoardKey board;
  private final PlayRowReader rows;
  private final Clock clock;

  /**
   * @param client calls the table's region; its retries are its own matter
   * @param table the name of the table
   * @param board whose bans are read
   * @param clock tells whether a row is dated in the future
   */
  public DynamoDbPlayTable(
      DynamoDbClient client, String table, BoardKey board, PlayRowReader rows, Clock clock) {
    this.client = client;
    this.table = table;
    this.board = board;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Map<PlayKey, Play> playsOf(
      String player, long startedAfterEpochSecond, Supplier<Duration> timeLimit) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .keyConditionExpression("event_key = :player AND start_timestamp > :start")
            .expressionAttributeValues(
                Map.of(
                    ":player",
                    AttributeValue.fromS(player),
                    ":start",
                    AttributeValue.fromN(Long.toString(startedAfterEpochSecond))));
    Map<PlayKey, Play> plays = new HashMap<>();
    query(
        request,
        timeLimit,
        row ->
            rows.read(row, clock.instant().getEpochSecond())
                .ifPresent(play -> plays.put(play.key(), play)));
    return plays;
  }

  @Override
  public Set<String> banned(Supplier<Duration> timeLimit) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .keyConditionExpression("event_key = :bans")
            .expressionAttributeValues(Map.of(":bans", AttributeValue.fromS(board.bansEventKey())));
    Set<String> players = new HashSet<>();
    query(request, timeLimit, row -> players.addAll(row.getOrDefault(BANNED_PLAYERS, NOBODY).ss()));
    return players;
  }

  private void query(
      QueryRequest.Builder request,
      Supplier<Duration> timeLimit,
      Consumer<Map<String, AttributeValue>> row) {
    for (int page = 0; page < MAX_PAGES; page++) {
      Duration limit = timeLimit.get();
      QueryRequest next =
          request
              .tableName(table)
              .consistentRead(true)
              .overrideConfiguration(o -> o.apiCallTimeout(limit))
              .build();
      QueryResponse response = Answers.of("query table " + table, () -> client.query(next));
      response.items().forEach(row);
      if (!response.hasLastEvaluatedKey() || response.lastEvaluatedKey().isEmpty()) {
        return;
      }
      request.exclusiveStartKey(response.lastEvaluatedKey());
    }
    throw new IllegalStateException(
        "a Query of table " + table + " did not end after " + MAX_PAGES + " pages");
  }
}
