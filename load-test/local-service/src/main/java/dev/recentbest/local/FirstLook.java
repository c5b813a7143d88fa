package dev.recentbest.local;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.skyband.BoardRules;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** What a service finds in its table before anything is delivered. */
final class FirstLook {
  /** How many items to look at for a play among the boards. */
  private static final int SAMPLE = 100;

  private final DynamoDbClient client;
  private final LocalServiceSettings settings;
  private final LocalRollUp board;

  FirstLook(DynamoDbClient client, LocalServiceSettings settings, LocalRollUp board) {
    this.client = client;
    this.settings = settings;
    this.board = board;
  }

  /**
   * Writes the empty board where the table has no past, so that it knows everything from the
   * beginning; says what is unusual where it has one.
   *
   * @param hasNoPast whether the table is new, or all of its past will yet be delivered
   */
  void take(boolean hasNoPast, ServiceListener listener) {
    Optional<BoardItem> found =
        hasNoPast || hasNoPlays() ? Optional.of(board.ensureBoard()) : board.readBoard();
    found.ifPresentOrElse(
        item -> noteOtherRules(item, listener),
        () ->
            listener.note(
                "table %s holds plays but no board: the board is exact only for windows that begin after its first record"
                    .formatted(settings.function().table())));
    noteEarlyGivingUp(listener);
  }

  private boolean hasNoPlays() {
    ScanResponse sample = sample();
    // Of more rows than that, archives may have come first.
    return sample.lastEvaluatedKey().isEmpty()
        && sample.items().stream()
            .map(item -> Optional.ofNullable(item.get("event_key")).map(AttributeValue::s))
            .allMatch(key -> key.isPresent() && BoardKey.isReserved(key.get()));
  }

  private ScanResponse sample() {
    String table = settings.function().table();
    try {
      return client.scan(scan -> scan.tableName(table).limit(SAMPLE).consistentRead(true));
    } catch (SdkException e) {
      throw new ScoreTableException(
          "table %s cannot be read (%s): name a table that can".formatted(table, e.getMessage()),
          e);
    }
  }

  private void noteOtherRules(BoardItem item, ServiceListener listener) {
    BoardRules there = item.state().rules();
    if (!there.equals(settings.function().merging().rules())) {
      listener.note(
          "board %s was first written with board-size %d, slack %d, window %s, clock-allowance %s, and keeps them"
              .formatted(
                  settings.function().board().boardId(),
                  there.size(),
                  there.slack(),
                  there.window(),
                  there.clockAllowance()));
    }
  }

  /** A record that is given up while its play could still be on the board leaves it wrong. */
  private void noteEarlyGivingUp(ServiceListener listener) {
    BoardRules rules = settings.function().merging().rules();
    Duration reach = rules.window().plus(rules.clockAllowance());
    settings
        .mapping()
        .maximumRecordAge()
        .filter(age -> age.compareTo(reach) < 0)
        .ifPresent(
            age ->
                listener.note(
                    "records are given up when they are %s old, but a play may count for %s: give a longer record age"
                        .formatted(age, reach)));
  }
}
