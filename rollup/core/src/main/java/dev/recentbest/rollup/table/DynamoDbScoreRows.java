package dev.recentbest.rollup.table;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.stream.PlayRowReader;
import dev.recentbest.rollup.stream.RowContent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The rows of a DynamoDB table: Scan page by page, and BatchGetItem. Of each row only the
 * attributes are fetched that a board needs; the units are those of the whole rows. Not
 * thread-safe.
 */
public final class DynamoDbScoreRows implements ScoreRows {
  /** The most keys of one BatchGetItem (Amazon DynamoDB API Reference, "BatchGetItem"). */
  private static final int KEYS_A_REQUEST = 100;

  /** Keys come back unprocessed when the table is short of capacity; then waiting helps. */
  private static final int MOST_ATTEMPTS = 12;

  private static final Duration FIRST_WAIT = Duration.ofMillis(50);

  private static final String ATTRIBUTES = "#key, #start, #length, #completed, #score, #handle";

  private static final Map<String, String> NAMES =
      Map.of(
          "#key", "event_key",
          "#start", "start_timestamp",
          "#length", "length_seconds",
          "#completed", "completed",
          "#score", "score",
          "#handle", "handle");

  private final DynamoDbClient client;
  private final String table;
  private final PlayRowReader reader;
  private final Clock clock;
  private final Consumer<Duration> pause;

  /**
   * @param client calls the table's region; its retries are its own matter
   * @param table the name of the table
   * @param clock tells whether a row is dated in the future
   * @param pause waits when the table is short of capacity
   */
  public DynamoDbScoreRows(
      DynamoDbClient client,
      String table,
      PlayRowReader reader,
      Clock clock,
      Consumer<Duration> pause) {
    this.client = client;
    this.table = table;
    this.reader = reader;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public ScanPage scan(Optional<ScanPosition> after, Duration timeLimit) {
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .projectionExpression(ATTRIBUTES)
            .expressionAttributeNames(NAMES)
            .overrideConfiguration(o -> o.apiCallTimeout(timeLimit));
    after.ifPresent(position -> request.exclusiveStartKey(position.key()));
    ScanResponse response = Answers.of("scan table " + table, () -> client.scan(request.build()));
    List<Play> plays = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    long now = clock.instant().getEpochSecond();
    for (Map<String, AttributeValue> row : response.items()) {
      RowContent content = reader.content(row, now);
      if (content instanceof RowContent.Ranking ranking) {
        plays.add(ranking.play());
      } else if (content instanceof RowContent.Refused refusal) {
        refused.add(new RefusedRow(describe(row), refusal.reason()));
      }
    }
    return new ScanPage(plays, refused, response.items().size(), next(response));
  }

  private static Optional<ScanPosition> next(ScanResponse response) {
    return response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty()
        ? Optional.of(new ScanPosition(response.lastEvaluatedKey()))
        : Optional.empty();
  }

  private static String describe(Map<String, AttributeValue> row) {
    AttributeValue key = row.getOrDefault("event_key", AttributeValue.fromS(""));
    AttributeValue start = row.getOrDefault("start_timestamp", AttributeValue.fromN(""));
    return key.s() + " " + start.n();
  }

  @Override
  public Map<PlayKey, Optional<Play>> read(Set<PlayKey> keys, Supplier<Duration> timeLimit) {
    Map<PlayKey, Optional<Play>> plays = new HashMap<>();
    keys.forEach(key -> plays.put(key, Optional.empty()));
    List<PlayKey> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += KEYS_A_REQUEST) {
      List<PlayKey> some = all.subList(from, Math.min(all.size(), from + KEYS_A_REQUEST));
      for (Play play : readSome(some, timeLimit)) {
        plays.put(play.key(), Optional.of(play));
      }
    }
    return plays;
  }

  private List<Play> readSome(List<PlayKey> keys, Supplier<Duration> timeLimit) {
    List<Play> plays = new ArrayList<>();
    Map<String, KeysAndAttributes> wanted = Map.of(table, request(keys));
    Duration wait = FIRST_WAIT;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      BatchGetItemResponse response = batchGet(wanted, timeLimit.get());
      long now = clock.instant().getEpochSecond();
      for (List<Map<String, AttributeValue>> rows : response.responses().values()) {
        rows.forEach(row -> reader.read(row, now).ifPresent(plays::add));
      }
      if (response.unprocessedKeys().isEmpty()) {
        return plays;
      }
      wanted = response.unprocessedKeys();
      pause.accept(wait);
      wait = wait.multipliedBy(2);
    }
    throw new BoardTableUnavailable(
        "cannot read keys of table "
            + table
            + ": it is short of capacity; try again later, or raise its capacity");
  }

  private BatchGetItemResponse batchGet(Map<String, KeysAndAttributes> wanted, Duration timeLimit) {
    return Answers.of(
        "read keys of table " + table,
        () ->
            client.batchGetItem(
                request ->
                    request
                        .requestItems(wanted)
                        .overrideConfiguration(o -> o.apiCallTimeout(timeLimit))));
  }

  private static KeysAndAttributes request(List<PlayKey> keys) {
    return KeysAndAttributes.builder()
        .consistentRead(true)
        .projectionExpression(ATTRIBUTES)
        .expressionAttributeNames(NAMES)
        .keys(
            keys.stream()
                .map(
                    key ->
                        Map.of(
                            "event_key",
                            AttributeValue.fromS(key.player()),
                            "start_timestamp",
                            AttributeValue.fromN(Long.toString(key.startEpochSecond()))))
                .toList())
        .build();
  }
}
