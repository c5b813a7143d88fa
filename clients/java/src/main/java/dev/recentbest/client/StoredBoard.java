package dev.recentbest.client;

import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.UnreadableBoardItem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * The item of a board in its table: each read is one GetItem, usually an eventually consistent one.
 * It never goes back: no item that it returns is older than one that it had returned before the
 * read began, unless the board itself went back, by a deletion or a restore. An answer that looks
 * older is checked with a second, consistent read. Safe for many threads.
 */
final class StoredBoard {
  private final DynamoDbClient client;
  private final ConfiguredBoard board;
  private final Clock clock;
  private final NewestAnswer newest;

  /**
   * @param client the connection; stays the caller's to close
   * @param clock tells when an answer was asked for
   */
  StoredBoard(DynamoDbClient client, ConfiguredBoard board, Clock clock) {
    this.client = client;
    this.board = board;
    this.clock = clock;
    this.newest = new NewestAnswer(describe());
  }

  /**
   * Asks for the item.
   *
   * @throws BoardUnavailable when the board cannot be read
   */
  BoardSnapshot read() {
    Instant asked = clock.instant();
    NewestAnswer.Sighting before = newest.sighting();
    Answer answer =
        asked.isBefore(before.laggingUntil())
            ? readConsistently(before)
            : newest.judge(before, get(false)).orElseGet(() -> readConsistently(newest.sighting()));
    return BoardSnapshot.of(answer.item(), board.unwritten(), asked);
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

  /** What is said when this board cannot be read. */
  BoardUnavailable unavailable(@Nullable String why, Exception e) {
    return new BoardUnavailable(describe() + ": could not be read: " + why, e);
  }

  private String describe() {
    return "board " + board.key().boardId() + " of " + new ScoreTable(client, board.table());
  }
}
