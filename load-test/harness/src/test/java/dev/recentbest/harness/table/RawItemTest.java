package dev.recentbest.harness.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.testbed.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The board as an app reads it that knows the item's attributes and none of this code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RawItemTest {
  private final TestDatabase database = new TestDatabase();

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void rawItem_asTimePasses_givesTheBoard() {
    String table = database.freshTable();
    play(table, Map.of("board-size", "3", "window", "10m"));

    assertThat(bothWays(table, 10_600, 3, 600))
        .containsExactly("The ann 900", "The bob 800", "The cid 700");
    assertThat(bothWays(table, 10_659, 3, 600))
        .containsExactly("The ann 900", "The bob 800", "The cid 700");
    assertThat(bothWays(table, 10_660, 3, 600))
        .containsExactly("The bob 800", "The cid 700", "The ann 650");
    assertThat(bothWays(table, 10_800, 3, 600))
        .containsExactly("The cid 700", "The ann 650", "The dan 600");
    assertThat(bothWays(table, 11_000, 3, 600)).containsExactly("The ann 650", "The dan 600");
    assertThat(bothWays(table, 11_200, 3, 600)).isEmpty();
  }

  @Test
  void rawItem_fewerRanksAndASmallerWindow_givesTheBoard() {
    String table = database.freshTable();
    play(table, Map.of("board-size", "3", "window", "10m"));

    assertThat(bothWays(table, 10_600, 2, 300)).containsExactly("The cid 700", "The ann 650");
    assertThat(bothWays(table, 10_600, 1, 450)).containsExactly("The bob 800");
  }

  @Test
  void rawItem_coarserTick_givesTheBoardToThatTick() {
    String table = database.freshTable();
    play(table, Map.of("board-size", "3", "window", "10m", "tick", "1m"));

    // ann's 900 ended at 10060, in the tick from 10020 to 10079: it leaves with all of that tick.
    assertThat(bothWays(table, 10_619, 3, 600))
        .containsExactly("The ann 900", "The bob 800", "The cid 700");
    assertThat(bothWays(table, 10_620, 3, 600))
        .containsExactly("The bob 800", "The cid 700", "The ann 650");
  }

  @Test
  void rawItem_neverWritten_isNoItem() {
    assertThat(item(database.client(), database.freshTable())).isEmpty();
  }

  /** Five plays of four players, one of them twice. */
  private void play(String table, Map<String, String> options) {
    Functions.onTable(database.client(), table, Functions.settings(options))
        .handle(
            Functions.batch(
                Functions.play(1, "ann", 10_060, 900),
                Functions.play(2, "bob", 10_200, 800),
                Functions.play(3, "cid", 10_400, 700),
                Functions.play(4, "ann", 10_500, 650),
                Functions.play(5, "dan", 10_590, 600)),
            () -> Duration.ofSeconds(60));
  }

  private List<String> bothWays(String table, long now, int k, long windowSeconds) {
    List<String> raw = raw(item(database.client(), table), now, k, windowSeconds);
    List<String> read =
        LeaderboardReader.direct(
                database.client(),
                ConfiguredBoard.of(table, "recent-best"),
                Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC))
            .board(Instant.ofEpochSecond(now), k, Duration.ofSeconds(windowSeconds))
            .entries()
            .stream()
            .map(play -> play.handle() + " " + play.score())
            .toList();
    assertThat(raw).isEqualTo(read);
    return raw;
  }

  private static Map<String, AttributeValue> item(DynamoDbClient client, String table) {
    return client
        .getItem(
            get ->
                get.tableName(table)
                    .consistentRead(true)
                    .key(
                        Map.of(
                            "event_key", AttributeValue.fromS("board#recent-best"),
                            "start_timestamp", AttributeValue.fromN("0"))))
        .item();
  }

  /** Keep what ended in the window, and take the first k of what is left, one for each player. */
  private static List<String> raw(
      Map<String, AttributeValue> item, long now, int k, long windowSeconds) {
    long tick = number(item, "tick_seconds");
    long oldest = (Math.floorDiv(now - windowSeconds, tick) + 1) * tick;
    List<String> board = new ArrayList<>();
    Set<String> players = new HashSet<>();
    for (AttributeValue entry : item.getOrDefault("scores", AttributeValue.fromL(List.of())).l()) {
      Map<String, AttributeValue> score = entry.m();
      if (board.size() < k
          && number(score, "completed_at") >= oldest
          && players.add(text(score, "event_key"))) {
        board.add(text(score, "handle") + " " + number(score, "score"));
      }
    }
    return board;
  }

  private static long number(Map<String, AttributeValue> map, String name) {
    return Long.parseLong(map.getOrDefault(name, AttributeValue.fromN("")).n());
  }

  private static String text(Map<String, AttributeValue> map, String name) {
    return map.getOrDefault(name, AttributeValue.fromS("")).s();
  }
}
