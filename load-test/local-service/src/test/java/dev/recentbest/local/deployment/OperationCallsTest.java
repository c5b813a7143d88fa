package dev.recentbest.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.audit.Audit;
import dev.recentbest.operator.start.NewTable;
import dev.recentbest.operator.start.NewTable.Outcome;
import dev.recentbest.operator.verify.Verdict;
import dev.recentbest.queues.Calls;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the first board and the audit ask of AWS is what their roles allow. */
final class OperationCallsTest {
  private static final Settings SETTINGS = Settings.read(Map.of(), Map.of(), Map.of());
  private static final long NOW = 1_428_071_700;

  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private final LocalClients clients = LocalClients.open(dynamoDb.endpoint());
  private final Calls calls = new Calls();
  private final DynamoDbClient watched = WatchedDynamoDb.client(dynamoDb.endpoint(), calls);

  @AfterEach
  void close() {
    watched.close();
    clients.close();
    dynamoDb.close();
  }

  @Test
  void calls_ofFirstBoardAndAudits_areThoseThatTheirRolesAllow() {
    ScoreTable.create(clients.dynamoDb(), SETTINGS.table());
    assertThat(firstBoard()).isEqualTo(Outcome.WRITTEN);
    assertThat(firstBoard()).isEqualTo(Outcome.BOARD_IS_THERE);
    assertThat(Set.copyOf(calls.names())).isEqualTo(OperationChecks.FIRST_BOARD_CALLS);

    calls.names().clear();
    putPlayThatNobodyDelivers();
    assertThat(audit(false).isEqual()).isFalse();
    assertThat(Set.copyOf(calls.names())).isEqualTo(OperationChecks.AUDIT_CALLS);

    calls.names().clear();
    audit(true);
    assertThat(calls.names().removeIf("dynamodb:TransactWriteItems"::equals)).isTrue();
    Set<String> all = new TreeSet<>(OperationChecks.AUDIT_CALLS);
    all.addAll(OperationChecks.ARCHIVE_CALLS);
    assertThat(Set.copyOf(calls.names())).isEqualTo(all);
  }

  @Test
  void firstBoard_tableThatHasPlays_isNotWritten() {
    ScoreTable.create(clients.dynamoDb(), SETTINGS.table());
    putPlayThatNobodyDelivers();

    assertThat(firstBoard()).isEqualTo(Outcome.TABLE_HAS_PLAYS);
    assertThat(board().read()).isEmpty();
  }

  @Test
  void firstBoard_tableWithNothingButBansAndArchives_knowsEverything() {
    ScoreTable.create(clients.dynamoDb(), SETTINGS.table());
    for (int i = 0; i < 150; i++) {
      put(
          Map.of(
              "event_key", AttributeValue.fromS("board#other#" + i), "start_timestamp", number(0)));
    }

    assertThat(firstBoard()).isEqualTo(Outcome.WRITTEN);
    assertThat(board().read().orElseThrow().isExact()).isTrue();
  }

  private Outcome firstBoard() {
    return new NewTable(watched, SETTINGS, new SplittableRandom(1)).writeFirstBoard();
  }

  private Verdict audit(boolean archives) {
    List<Verdict> verdicts = new ArrayList<>();
    new Audit(board(), archives, () -> Duration.ofMinutes(1)).run(verdicts::add);
    return verdicts.get(0);
  }

  private OperatedBoard board() {
    return new OperatedBoard(
        watched,
        SETTINGS,
        new Edges(
            Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC),
            time -> {},
            new SplittableRandom(1)));
  }

  private void putPlayThatNobodyDelivers() {
    put(
        Map.of(
            "event_key",
            AttributeValue.fromS("ann"),
            "start_timestamp",
            number(NOW - 100),
            "length_seconds",
            number(55),
            "completed",
            AttributeValue.fromBool(true),
            "score",
            number(50),
            "handle",
            AttributeValue.fromS("Ann")));
  }

  private void put(Map<String, AttributeValue> row) {
    clients.dynamoDb().putItem(put -> put.tableName(SETTINGS.table()).item(row));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
