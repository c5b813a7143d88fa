package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a leaderboard reader does on any table that speaks DynamoDB's API. Each test has a board of
 * its own, so that one table serves them all, once.
 */
public abstract class LeaderboardReaderContract {
  private static final Instant NOW = Instant.ofEpochSecond(10_000);

  private static final Play ANN = Boards.play("ann", 300, 9_500);
  private static final Play BOB = Boards.play("bob", 200, 9_900);
  private static final Play CID = Boards.play("cid", 100, 9_950);
  private static final BoardItem THREE = Boards.item(1, "first", ANN, BOB, CID);

  private final ManualClock clock = new ManualClock(10_000);

  /** A connection to the table. */
  protected abstract DynamoDbClient client();

  /** A table with the keys event_key (S) and start_timestamp (N), empty before the first test. */
  protected abstract String table();

  @Test
  void now_writtenBoard_isAllItsRanksAndAllItsWindow() {
    put("written", THREE);

    assertThat(reader("written").now().leaderboard())
        .isEqualTo(
            new Leaderboard(
                NOW,
                Duration.ofMinutes(10),
                Duration.ofSeconds(1),
                true,
                Optional.empty(),
                List.of(ANN, BOB, CID)));
  }

  @Test
  void board_laterInstant_hasLostWhatExpired() {
    put("later", THREE);

    assertThat(reader("later").board(Instant.ofEpochSecond(10_100)).leaderboard().plays())
        .containsExactly(BOB, CID);
  }

  @Test
  void board_smallerSizeAndWindow_areAnsweredFromTheSameItem() {
    put("smaller", THREE);

    assertThat(reader("smaller").board(NOW, 1, Duration.ofMinutes(2)).entries())
        .containsExactly(new RankedPlay(1, BOB, Instant.ofEpochSecond(10_020)));
  }

  @Test
  void board_sizeOutOfRange_namesTheRange() {
    put("size", THREE);

    assertThatThrownBy(() -> reader("size").board(NOW, 4, Duration.ofMinutes(10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be 1 to 3, the board's size: k=4");
  }

  @Test
  void board_windowOutOfRange_namesTheRange() {
    put("window", THREE);

    assertThatThrownBy(() -> reader("window").board(NOW, 3, Duration.ofMinutes(11)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be whole seconds, from PT1S to PT10M, the board's window: window=PT11M");
  }

  @Test
  void now_boardNeverWritten_isEmptyAndExact() {
    assertThat(reader("unwritten").now().leaderboard())
        .isEqualTo(
            new Leaderboard(
                NOW,
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                true,
                Optional.empty(),
                List.of()));
  }

  @Test
  void board_boardNeverWritten_isHeldToItsConfiguredRange() {
    assertThatThrownBy(() -> reader("unwritten").board(NOW, 11, Duration.ofMinutes(10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be 1 to 10, the board's size: k=11");
  }

  @Test
  void read_severalBoards_comeFromOneSnapshot() {
    put("snapshot", THREE);

    BoardSnapshot snapshot = reader("snapshot").read();

    assertThat(snapshot.item()).contains(THREE);
    assertThat(snapshot.leaderboard(NOW, 2, Duration.ofMinutes(10)).plays())
        .containsExactly(ANN, BOB);
    assertThat(snapshot.leaderboard(Instant.ofEpochSecond(10_520)).plays()).containsExactly(CID);
  }

  @Test
  void read_boardWrittenMeanwhile_returnsTheNewItem() {
    put("rewritten", THREE);
    LeaderboardReader reader = reader("rewritten");
    reader.read();
    BoardItem second = Boards.item(2, "second", ANN);
    put("rewritten", second);

    assertThat(reader.read().item()).contains(second);
  }

  @Test
  void read_boardDeleted_returnsNoItem() {
    put("deleted", THREE);
    LeaderboardReader reader = reader("deleted");
    reader.read();
    client()
        .deleteItem(
            request -> request.tableName(table()).key(new BoardKey("deleted").attributes()));

    assertThat(reader.read().item()).isEqualTo(Optional.empty());
  }

  @Test
  void read_boardRestored_returnsTheOlderItem() {
    put("restored", Boards.item(9, "ninth", ANN, BOB));
    LeaderboardReader reader = reader("restored");
    reader.read();
    put("restored", THREE);

    assertThat(reader.read().item()).contains(THREE);
  }

  @Test
  void now_writtenBoard_saysWhenItChangedAndWillChange() {
    put("changing", Boards.seen(9_960, THREE));

    ReadBoard board = reader("changing").now();

    assertThat(board.lastChangeAt()).contains(Instant.ofEpochSecond(9_960));
    assertThat(board.nextChangeAt()).contains(Instant.ofEpochSecond(10_100));
    assertThat(board.readAt()).isEqualTo(NOW);
    assertThat(board.exact()).isTrue();
    assertThat(board.outdated()).isFalse();
  }

  @Test
  void read_newerFormat_saysSo() {
    Map<String, AttributeValue> item = new HashMap<>(Boards.attributes("newer", THREE));
    item.put("format", AttributeValue.fromN("2"));
    put(item);

    assertThatThrownBy(() -> reader("newer").read())
        .isInstanceOf(BoardUnavailable.class)
        .hasMessageStartingWith("board newer of table " + table() + " (")
        .hasMessageEndingWith(
            "): could not be read: board item: format 2 is not 1, the format that this version"
                + " reads: update what reads or writes it to the newest version");
  }

  @Test
  void read_tableMissing_saysSo() {
    LeaderboardReader reader =
        LeaderboardReader.direct(
            client(), ConfiguredBoard.of(table() + "-missing", "recent-best"), clock);

    assertThatThrownBy(reader::read)
        .isInstanceOf(BoardUnavailable.class)
        .hasMessageStartingWith("board recent-best of table " + table() + "-missing (")
        .hasMessageContaining(
            "): could not be read: the table does not exist: create it, or check its name, the"
                + " region and the endpoint; ");
  }

  private LeaderboardReader reader(String boardId) {
    return LeaderboardReader.direct(client(), ConfiguredBoard.of(table(), boardId), clock);
  }

  private void put(String boardId, BoardItem item) {
    put(Boards.attributes(boardId, item));
  }

  private void put(Map<String, AttributeValue> item) {
    client().putItem(request -> request.tableName(table()).item(item));
  }
}
