package dev.recentbest.harness.demo;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.oracle.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The plays that stand in a table, read from its rows and nothing else.
 *
 * @param all how many there are
 * @param counting those that can rank, their handles as the board would show them
 */
record TablePlays(long all, List<Candidate> counting) {
  TablePlays {
    counting = List.copyOf(counting);
  }

  /**
   * Reads the whole table.
   *
   * @param refused plays that the board was right not to count
   * @throws software.amazon.awssdk.core.exception.SdkException when it cannot be read
   */
  static TablePlays scan(
      DynamoDbClient client, String table, Set<PlayKey> refused, int maxHandleBytes) {
    long all = 0;
    List<Candidate> counting = new ArrayList<>();
    var rows = client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items();
    for (Map<String, AttributeValue> row : rows) {
      String player = value(row, "event_key").s();
      if (BoardKey.isReserved(player)) {
        continue;
      }
      all++;
      PlayKey key = new PlayKey(player, number(row, "start_timestamp"));
      if (value(row, "completed").bool() && !refused.contains(key)) {
        counting.add(candidate(key, row, maxHandleBytes));
      }
    }
    return new TablePlays(all, counting);
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
