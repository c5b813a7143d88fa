package dev.recentbest.harness.check;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.oracle.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The plays that stand in a table, read from its rows and nothing else.
 *
 * @param keys of all of them
 * @param counting those that can rank, their handles as the board would show them
 */
public record TablePlays(Set<PlayKey> keys, List<Candidate> counting) {
  public TablePlays {
    keys = Set.copyOf(keys);
    counting = List.copyOf(counting);
  }

  /** How many there are. */
  public int all() {
    return keys.size();
  }

  /**
   * Reads the whole table.
   *
   * @param refused plays that the board was right not to count
   * @throws software.amazon.awssdk.core.exception.SdkException when it cannot be read
   */
  public static TablePlays scan(
      DynamoDbClient client, String table, Set<PlayKey> refused, int maxHandleBytes) {
    Set<PlayKey> keys = new HashSet<>();
    List<Candidate> counting = new ArrayList<>();
    var rows = client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items();
    for (Map<String, AttributeValue> row : rows) {
      String player = value(row, "event_key").s();
      if (BoardKey.isReserved(player)) {
        continue;
      }
      PlayKey key = new PlayKey(player, number(row, "start_timestamp"));
      keys.add(key);
      if (value(row, "completed").bool() && !refused.contains(key)) {
        counting.add(candidate(key, row, maxHandleBytes));
      }
    }
    return new TablePlays(keys, counting);
  }

  private static Candidate candidate(
      PlayKey key, Map<String, AttributeValue> row, int maxHandleBytes) {
    return new Candidate(
        key.player(),
        key.startEpochSecond(),
        key.startEpochSecond() + number(row, "length_seconds"),
        number(row, "score"),
        Handle.fitting(value(row, "handle").s(), maxHandleBytes).text());
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    return Long.parseLong(value(row, name).n());
  }

  private static AttributeValue value(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
