package dev.recentbest.local;

import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.model.skyband.BoardRules;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether all that was ever written to a table is still to be delivered, as far as it can matter to
 * a board. Then a board may begin as if the table were new: a process may end between making the
 * table and writing the board, and plays may come in between.
 */
final class WholeStream {
  /** "All data in DynamoDB Streams is subject to a 24-hour lifetime" (developer guide). */
  private static final Duration RETENTION = Duration.ofHours(24);

  /** A stream that comes with its table is made in the same instant, give or take. */
  private static final Duration SAME_INSTANT = Duration.ofSeconds(1);

  private WholeStream() {}

  /**
   * @param neverDelivered whether nothing of the stream was delivered before
   */
  static boolean isAhead(
      LocalServiceSettings settings,
      LocalClients clients,
      String streamArn,
      boolean neverDelivered) {
    return neverDelivered
        && settings.mapping().startingPosition() == StartingPosition.TRIM_HORIZON
        && reach(settings.function().merging().rules()).compareTo(RETENTION) <= 0
        && isAsOldAsItsTable(clients, settings.function().table(), streamArn);
  }

  /** How long before now a play that still counts may have been written. */
  private static Duration reach(BoardRules rules) {
    return rules.window().plus(rules.clockAllowance().multipliedBy(2));
  }

  private static boolean isAsOldAsItsTable(LocalClients clients, String table, String streamArn) {
    Instant made =
        clients
            .dynamoDb()
            .describeTable(request -> request.tableName(table))
            .table()
            .creationDateTime();
    Instant began =
        clients
            .streams()
            .describeStream(request -> request.streamArn(streamArn))
            .streamDescription()
            .creationRequestDateTime();
    return Duration.between(made, began).abs().compareTo(SAME_INSTANT) <= 0;
  }
}
