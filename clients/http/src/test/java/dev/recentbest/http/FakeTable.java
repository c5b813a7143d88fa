package dev.recentbest.http;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** A score table of one board, which may be out of reach. */
final class FakeTable implements DynamoDbClient {
  private Optional<BoardItem> item = Optional.empty();
  private boolean reachable = true;

  void put(BoardItem newItem) {
    item = Optional.of(newItem);
  }

  void cutOff() {
    reachable = false;
  }

  /** The board as it is read from here, with nothing kept. */
  BoardSource board(Clock clock) {
    return new TableBoard(
        LeaderboardReader.direct(this, ConfiguredBoard.of("scores", "recent-best"), clock));
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    if (!reachable) {
      throw SdkClientException.create("connection refused");
    }
    GetItemResponse.Builder response = GetItemResponse.builder();
    item.ifPresent(
        found -> response.item(BoardItemFormat.encode(new BoardKey("recent-best"), found)));
    return response.build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
