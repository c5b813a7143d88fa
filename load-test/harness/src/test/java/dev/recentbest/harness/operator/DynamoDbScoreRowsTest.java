package dev.recentbest.harness.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.operator.cost.TableSize;
import dev.recentbest.rollup.merging.Pause;
import dev.recentbest.rollup.rebuild.TableScan;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.PlayRowReader;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.DynamoDbScoreRows;
import dev.recentbest.rollup.table.ScanPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbScoreRowsTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Pause NEVER =
      time -> {
        throw new AssertionError("must not wait");
      };

  private final TestDatabase database = new TestDatabase();

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void scan_moreThanAPage_bringsEveryRowOnce() {
    String table = database.freshTable();
    for (int i = 0; i < 9; i++) {
      Map<String, AttributeValue> row = new HashMap<>(BoardInService.row("p" + i, i));
      row.put("replay", AttributeValue.fromS("r".repeat(300_000)));
      database.put(table, row);
    }
    Map<String, AttributeValue> late = new HashMap<>(BoardInService.row("late", 1));
    late.put("start_timestamp", AttributeValue.fromN("1428072000"));
    database.put(table, late);
    Map<String, AttributeValue> unfinished = new HashMap<>(BoardInService.row("unfinished", 1));
    unfinished.put("completed", AttributeValue.fromBool(false));
    database.put(table, unfinished);

    List<ScanPage> pages = new ArrayList<>();
    new TableScan(rows(table), NEVER, reason -> {}).forEachPage(pages::add);

    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.stream().flatMap(page -> page.plays().stream()).map(Play::player))
        .containsExactlyInAnyOrder("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8");
    assertThat(pages.stream().mapToLong(ScanPage::rows).sum()).isEqualTo(11);
    assertThat(pages.stream().flatMap(page -> page.refused().stream()))
        .extracting(row -> row.row() + ": " + row.reason())
        .containsExactly("late 1428072000: it ends 360 s from now, dated by a clock that is ahead");
  }

  @Test
  void read_moreKeysThanOneRequestTakes_answersEach() {
    String table = database.freshTable();
    Set<PlayKey> keys = new HashSet<>();
    for (int i = 0; i < 150; i++) {
      if (i % 2 == 0) {
        database.put(table, BoardInService.row("p" + i, i));
      }
      keys.add(new PlayKey("p" + i, BoardInService.START));
    }

    Map<PlayKey, Optional<Play>> read = rows(table).read(keys, () -> LIMIT);

    assertThat(read).hasSize(150);
    read.forEach(
        (key, play) ->
            assertThat(play.isPresent())
                .as("%s", key)
                .isEqualTo(Integer.parseInt(key.player().substring(1)) % 2 == 0));
    assertThat(rows(table).read(Set.of(), () -> LIMIT)).isEmpty();
  }

  @Test
  void noSuchTable_saysWhatToDo() {
    assertThatThrownBy(() -> rows("nowhere").scan(Optional.empty(), LIMIT))
        .isInstanceOf(BoardTableUnavailable.class)
        .hasMessage(
            "cannot scan table nowhere: there is no such table; check its name, region and endpoint");
    assertThatThrownBy(() -> TableSize.of(database.client(), "nowhere"))
        .hasMessage(
            "cannot describe table nowhere: there is no such table; check its name, region and"
                + " endpoint");
  }

  @Test
  void tableSize_fewRows_isWhatDynamoDbSays() {
    String table = database.freshTable();
    database.put(table, BoardInService.row("a", 1));
    database.put(table, BoardInService.row("b", 2));

    TableSize size = TableSize.of(database.client(), table);

    assertThat(size.rows()).isEqualTo(2);
    assertThat(size.bytes()).isBetween(100L, 1000L);
    assertThat(size.scanReadUnits()).isEqualTo(1);
  }

  private DynamoDbScoreRows rows(String table) {
    return new DynamoDbScoreRows(
        database.client(),
        table,
        new PlayRowReader(Settings.read(Map.of(), Map.of(), Map.of()).reader()),
        Clock.fixed(Instant.ofEpochSecond(Long.parseLong(BoardInService.AT)), ZoneOffset.UTC),
        NEVER::sleep);
  }
}
