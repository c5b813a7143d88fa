package dev.recentbest.operator.bans;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.rollup.table.Answers;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.DynamoDbPlayTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The players who are banned from a board: one row beside it, with a set of their ids. Writing the
 * row is all there is to do: its record on the stream makes every function ask for it.
 */
public final class BanList {
  /**
   * The most bytes of all ids together. The list travels in the board's item, which may have 400
   * KB, of which the entries take up to 390,000 bytes by their setting.
   */
  public static final int MAX_BYTES = 16 * 1024;

  /** DynamoDB's limit for a partition key (DynamoDB Developer Guide, "Quotas"). */
  private static final int MAX_ID_BYTES = 2048;

  /** Two moderators at once are plausible, so many lost races are not. */
  private static final int MOST_ATTEMPTS = 20;

  private static final AttributeValue NOBODY = AttributeValue.fromSs(List.of());

  private final DynamoDbClient client;
  private final String table;
  private final BoardKey board;

  /**
   * @param client calls the table's region; its retries are its own matter
   * @param table the name of the table
   * @param board which board
   */
  public BanList(DynamoDbClient client, String table, BoardKey board) {
    this.client = client;
    this.table = table;
    this.board = board;
  }

  /**
   * Who is banned now.
   *
   * @throws BoardTableUnavailable when the table does not answer
   */
  public SortedSet<String> players() {
    return Answers.of(
        "read " + describe(),
        () ->
            new TreeSet<>(
                client
                    .getItem(request -> request.tableName(table).key(key()).consistentRead(true))
                    .item()
                    .getOrDefault(DynamoDbPlayTable.BANNED_PLAYERS, NOBODY)
                    .ss()));
  }

  /**
   * Bans players; those who are banned already stay so.
   *
   * @return those who were not banned before
   * @throws BanRefused when one has an id that no player can have, or the list would be too long;
   *     nothing is changed then
   * @throws BoardTableUnavailable when the table does not answer
   */
  public SortedSet<String> ban(Collection<String> players) {
    players.forEach(BanList::check);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      SortedSet<String> before = players();
      SortedSet<String> added = new TreeSet<>(players);
      added.removeAll(before);
      checkLength(before, added);
      if (added.isEmpty() || update("ADD", before, added)) {
        return added;
      }
    }
    throw tooBusy();
  }

  /**
   * Lifts the ban of players; those who are not banned stay so.
   *
   * @return those who were banned before
   * @throws BoardTableUnavailable when the table does not answer
   */
  public SortedSet<String> unban(Collection<String> players) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      SortedSet<String> before = players();
      SortedSet<String> lifted = new TreeSet<>(players);
      lifted.retainAll(before);
      if (lifted.isEmpty() || update("DELETE", before, lifted)) {
        return lifted;
      }
    }
    throw tooBusy();
  }

  /**
   * @throws BanRefused when no player can have this id
   */
  private static void check(String player) {
    if (player.isEmpty()) {
      throw new BanRefused("a player's id must not be empty: give the event_key of a play");
    }
    if (BoardKey.isReserved(player)) {
      throw new BanRefused(
          "\""
              + player
              + "\" is no player: ids that begin with "
              + BoardKey.PREFIX
              + " are boards");
    }
    if (Handle.utf8Bytes(player) > MAX_ID_BYTES) {
      throw new BanRefused(
          "a player's id has at most "
              + MAX_ID_BYTES
              + " bytes, found "
              + Handle.utf8Bytes(player)
              + ": give the event_key of a play");
    }
  }

  private static void checkLength(Set<String> before, Set<String> added) {
    int bytes = bytes(before) + bytes(added);
    if (!added.isEmpty() && bytes > MAX_BYTES) {
      throw new BanRefused(
          "the ids of all who are banned may have "
              + MAX_BYTES
              + " bytes together, for they travel in the board's item, and these would have "
              + bytes
              + ": unban whom the game no longer lets in");
    }
  }

  private static int bytes(Set<String> players) {
    return players.stream().mapToInt(Handle::utf8Bytes).sum();
  }

  /** Whether nobody else changed the list meanwhile. */
  private boolean update(String action, Set<String> before, Set<String> players) {
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key())
            .updateExpression(action + " #players :players")
            .expressionAttributeNames(Map.of("#players", DynamoDbPlayTable.BANNED_PLAYERS));
    AttributeValue changed = AttributeValue.fromSs(List.copyOf(players));
    if (before.isEmpty()) {
      request
          .conditionExpression("attribute_not_exists(#players)")
          .expressionAttributeValues(Map.of(":players", changed));
    } else {
      request
          .conditionExpression("#players = :before")
          .expressionAttributeValues(
              Map.of(":players", changed, ":before", AttributeValue.fromSs(List.copyOf(before))));
    }
    return Answers.of(
        "write " + describe(),
        () -> {
          try {
            client.updateItem(request.build());
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  private BoardTableUnavailable tooBusy() {
    return new BoardTableUnavailable(
        "cannot write " + describe() + ": others change it all the time; try again");
  }

  private Map<String, AttributeValue> key() {
    return Map.of(
        "event_key",
        AttributeValue.fromS(board.bansEventKey()),
        "start_timestamp",
        AttributeValue.fromN("0"));
  }

  private String describe() {
    return board.bansEventKey() + " in table " + table;
  }
}
