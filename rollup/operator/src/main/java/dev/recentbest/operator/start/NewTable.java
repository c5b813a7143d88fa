package dev.recentbest.operator.start;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.merging.FirstBoard;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.table.Answers;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * A table to which no stream is delivered yet: where it holds no play, the board is written empty,
 * and so knows everything from the beginning.
 */
public final class NewTable {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  /** One play is enough; the others are in case that bans or archives come first. */
  private static final int ROWS_A_PAGE = 100;

  /** Nobody has so many bans and archives and no play. */
  private static final int MOST_PAGES = 100;

  private static final AttributeValue NO_KEY = AttributeValue.fromS("");

  private final DynamoDbClient client;
  private final Settings settings;
  private final RandomGenerator random;

  /** What became of the board. */
  public enum Outcome {
    /** It is written, empty. */
    WRITTEN,
    /** There is one already, which stays as it is. */
    BOARD_IS_THERE,
    /** The table has plays: the board begins with the first record that is delivered. */
    TABLE_HAS_PLAYS
  }

  /**
   * @param client calls the table's region; stays the caller's to close
   * @param random for the write's id; not shared with other threads
   */
  public NewTable(DynamoDbClient client, Settings settings, RandomGenerator random) {
    this.client = client;
    this.settings = settings;
    this.random = random;
  }

  /**
   * Writes the board if it is to be.
   *
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there is no board
   */
  public Outcome writeFirstBoard() {
    DynamoDbBoardTable board = new DynamoDbBoardTable(client, settings.table(), settings.board());
    if (board.read(REQUEST_TIME).isPresent()) {
      return Outcome.BOARD_IS_THERE;
    }
    if (hasPlays()) {
      return Outcome.TABLE_HAS_PLAYS;
    }
    FirstBoard.ensure(board, settings.merging(), random, REQUEST_TIME);
    return Outcome.WRITTEN;
  }

  private boolean hasPlays() {
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(settings.table())
            .consistentRead(true)
            .limit(ROWS_A_PAGE)
            .projectionExpression("event_key");
    for (int page = 0; page < MOST_PAGES; page++) {
      ScanResponse response =
          Answers.of("scan table " + settings.table(), () -> client.scan(request.build()));
      if (response.items().stream().anyMatch(NewTable::isPlay)) {
        return true;
      }
      if (!response.hasLastEvaluatedKey() || response.lastEvaluatedKey().isEmpty()) {
        return false;
      }
      request.exclusiveStartKey(response.lastEvaluatedKey());
    }
    return true;
  }

  private static boolean isPlay(Map<String, AttributeValue> row) {
    return !BoardKey.isReserved(String.valueOf(row.getOrDefault("event_key", NO_KEY).s()));
  }
}
