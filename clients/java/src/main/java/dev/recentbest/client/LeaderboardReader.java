package dev.recentbest.client;

import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Reads one board with one GetItem, usually an eventually consistent one. It never goes back: no
 * item that it returns is older than one that it had returned before the read began, unless the
 * board itself went back, by a deletion or a restore. An answer that looks older is checked with a
 * second, consistent read. Safe for many threads, which should share one.
 *
 * <pre>{@code
 * LeaderboardReader reader =
 *     new LeaderboardReader(
 *         DynamoDbClient.create(),
 *         ConfiguredBoard.of("scores", "recent-best"),
 *         Clock.systemUTC());
 * Leaderboard best = reader.now();
 * }</pre>
 */
public final class LeaderboardReader {
  private final DynamoDbClient client;
  private final ConfiguredBoard board;
  private final Clock clock;
  private final NewestAnswer newest;

  /**
   * A reader.
   *
   * @param client the connection; stays the caller's to close
   * @param board which board
   * @param clock tells what "now" is
   */
  public LeaderboardReader(DynamoDbClient client, ConfiguredBoard board, Clock clock) {
    this.client = client;
    this.board = board;
    this.clock = clock;
    this.newest = new NewestAnswer(describe());
  }

  /**
   * The whole board now.
   *
   * @throws BoardUnavailable when the board cannot be read
   */
  public Leaderboard now() {
    return read().leaderboard(clock.instant());
  }

  /**
   * The whole board at an instant.
   *
   * @throws BoardUnavailable when the board cannot be read
   */
  public Leaderboard board(Instant at) {
    return read().leaderboard(at);
  }

  /**
   * The best plays of a window that ends at an instant. A board that was never written has none,
   * and is exact.
   *
   * @param k the most ranks to give; 1 to the board's size
   * @param window how far to look back; whole seconds, 1 s to the board's window
   * @throws IllegalArgumentException when k or window is out of its range
   * @throws BoardUnavailable when the board cannot be read
   */
  public Leaderboard board(Instant at, int k, Duration window) {
    return read().leaderboard(at, k, window);
  }

  /**
   * The board's item, from which any number of leaderboards can be had.
   *
   * @throws BoardUnavailable when the board cannot be read
   */
  public BoardSnapshot read() {
    NewestAnswer.Sighting before = newest.sighting();
    Answer answer =
        clock.instant().isBefore(before.laggingUntil())
            ? readConsistently(before)
            : newest.judge(before, get(false)).orElseGet(() -> readConsistently(newest.sighting()));
    return BoardSnapshot.of(answer.item(), board.unwritten());
  }

  private Answer readConsistently(NewestAnswer.Sighting before) {
    Answer found = get(true);
    return newest.believe(before, found, clock.instant());
  }

  private Answer get(boolean consistent) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(board.table())
            .key(board.key().attributes())
            .consistentRead(consistent)
            .build();
    try {
      GetItemResponse response = client.getItem(request);
      return response.hasItem()
          ? new Answer(Optional.of(BoardItemFormat.decode(response.item())))
          : Answer.NO_ITEM;
    } catch (UnreadableBoardItem e) {
      throw unavailable(e.getMessage(), e);
    } catch (SdkException e) {
      throw unavailable(ScoreTable.explain(e), e);
    }
  }

  private BoardUnavailable unavailable(@Nullable String why, Exception e) {
    return new BoardUnavailable(describe() + ": could not be read: " + why, e);
  }

  private String describe() {
    return "board " + board.key().boardId() + " of " + new ScoreTable(client, board.table());
  }
}
