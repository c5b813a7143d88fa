package dev.recentbest.rollup.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import dev.recentbest.rollup.table.InMemoryScoreRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RebuildTest {
  private static final BoardKey BOARD = new BoardKey("recent-best");
  private static final long NOW = 10_000;

  private final Settings settings =
      Settings.read(
          Map.of(),
          Map.of(),
          Map.of("board-size", "2", "window", "100s", "memory-max-age", "3s", "slack", "1"));
  private final InMemoryBoardTable board = new InMemoryBoardTable(BOARD);
  private final InMemoryPlayTable plays = new InMemoryPlayTable();
  private final InMemoryScoreRows rows = new InMemoryScoreRows(plays, List.of("a", "b", "c"));
  private final InMemoryLedgerTable ledger = new InMemoryLedgerTable();
  private final List<Duration> waits = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void aBoardOverATableWithAPast() {
    put(BoardState.knownSince(settings.merging().rules(), 1, NOW - 10));
    play("a", 30, NOW - 5);
    play("b", 20, NOW - 50);
    play("c", 10, NOW - 5_000);
  }

  @Test
  void run_boardThatBeganOverAPast_knowsEverything() {
    Rebuilt rebuilt = rebuild().run();

    assertThat(scores(rebuilt.after())).containsExactly("a 30", "b 20");
    assertThat(rebuilt.after().state().coverage().knownSinceEpochSecond()).isEmpty();
    assertThat(rebuilt.after().state().coverage().horizonEpochSecond())
        .as("as if the stream had brought the newest play")
        .hasValue(NOW - 5 - 100 - 300);
    assertThat(rebuilt.before().state().entries()).isEmpty();
    assertThat(rebuilt.rowsRead()).isEqualTo(3);
    assertThat(rebuilt.lostRaces()).isZero();
    assertThat(board.item()).contains(rebuilt.after());
    assertThat(ledger.phases())
        .containsExactly(Phase.WAITING, Phase.SCANNING, Phase.WRITING, Phase.DONE);
    assertThat(waits).as("twice the age").hasSize(6).containsOnly(Duration.ofSeconds(1));
    assertThat(told)
        .containsExactly("begun 1", "scanned 1 1", "scanned 2 2", "scanned 3 2", "writing");
  }

  @Test
  void run_futureDatedWithinTheAllowance_movesTheHorizonToNowOnly() {
    play("b", 20, NOW + 200);

    assertThat(rebuild().run().after().state().coverage().horizonEpochSecond())
        .hasValue(NOW - 100 - 300);
  }

  @Test
  void run_noItem_isRefused() {
    board.delete();

    assertThatThrownBy(() -> rebuild().run())
        .isInstanceOf(RebuildFailed.class)
        .hasMessage(
            "there is no item of this board to rebuild: check the board's id, or wait for its first"
                + " play, with which the function writes it");
    assertThat(ledger.ledger()).isEmpty();
  }

  @Test
  void run_itemDeletedAndWrittenAnewMeanwhile_isRefused() {
    BoardState fresh = BoardState.fromTheBeginning(settings.merging().rules(), 1);
    rows.beforeEachRequest(() -> put(fresh));

    assertThatThrownBy(() -> rebuild().run())
        .isInstanceOf(RebuildFailed.class)
        .hasMessage("the board's item was deleted or put back while it was rebuilt: start again");
    rows.beforeEachRequest(() -> {});
    told.clear();
    assertThat(scores(rebuild().run().after())).containsExactly("a 30", "b 20");
    assertThat(told).contains("begun 1").doesNotContain("resumed 1");
  }

  @Test
  void run_somebodyElseWritesFirst_isDoneAgainOntoThat() {
    int[] races = {2};
    board.beforeEachWrite(
        () -> {
          if (races[0]-- > 0) {
            BoardItem item = board.item().orElseThrow();
            put(item.state(), item.token().version() + 1);
          }
        });

    Rebuilt rebuilt = rebuild().run();

    assertThat(rebuilt.lostRaces()).isEqualTo(2);
    assertThat(scores(rebuilt.after())).containsExactly("a 30", "b 20");
  }

  @Test
  void run_pageDoesNotComeAtOnce_asksAgain() {
    rows.failNext(3);

    assertThat(scores(rebuild().run().after())).containsExactly("a 30", "b 20");
    assertThat(told).contains("troubled Scan a: no answer");
    assertThat(waits)
        .contains(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void run_pageNeverComes_endsAndIsGoneOnWith() {
    rows.failNext(7);
    assertThatThrownBy(() -> rebuild().run())
        .isInstanceOf(BoardTableUnavailable.class)
        .hasMessage("Scan a: no answer");
    waits.clear();
    told.clear();

    assertThat(scores(rebuild().run().after())).containsExactly("a 30", "b 20");
    assertThat(waits).as("waited already").isEmpty();
    assertThat(told).startsWith("resumed 1").doesNotContain("begun 2");
    assertThat(board.item().orElseThrow().state().corrections().epoch()).isEqualTo(1);
  }

  @Test
  void run_afterOneThatEnded_beginsAnother() {
    rebuild().run();
    told.clear();

    rebuild().run();

    assertThat(told).startsWith("begun 2");
    assertThat(ledger.ledger().orElseThrow().phase()).isEqualTo(Phase.DONE);
    assertThat(ledger.ledger().orElseThrow().epoch()).isEqualTo(2);
  }

  @Test
  void run_anotherRunTakesTheLedger_bothEnd() {
    boolean[] other = {true};
    rows.beforeEachRequest(
        () -> {
          if (other[0]) {
            other[0] = false;
            rebuild().run();
          }
        });

    Rebuilt rebuilt = rebuild().run();

    assertThat(scores(rebuilt.after())).containsExactly("a 30", "b 20");
    assertThat(told).contains("resumed 1", "joined");
    assertThat(ledger.ledger().orElseThrow().phase()).isEqualTo(Phase.DONE);
  }

  @Test
  void run_streamExchangedDuringTheScan_readsOnceMore() {
    boolean[] exchanged = {false};
    rows.beforeEachRequest(
        () -> {
          if (!exchanged[0]) {
            exchanged[0] = true;
            BoardItem item = board.item().orElseThrow();
            BoardState known = BoardState.knownSince(item.state().rules(), 1, NOW - 3);
            put(withEpoch(known, item), item.token().version() + 1);
          }
        });

    assertThat(scores(rebuild().run().after())).containsExactly("a 30", "b 20");
    assertThat(told).contains("scanning again");
    assertThat(rows.requests().stream().filter("Scan a"::equals)).hasSize(2);
  }

  private static BoardState withEpoch(BoardState state, BoardItem item) {
    BoardState changed = state;
    while (changed.corrections().epoch() < item.state().corrections().epoch()) {
      changed = changed.withNextEpoch();
    }
    return changed;
  }

  private Rebuild rebuild() {
    return new Rebuild(
        new RebuildTables(board, plays, rows, ledger),
        settings.merging(),
        new Edges(
            Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC),
            waits::add,
            new SplittableRandom(ledger.phases().size())),
        new Telling());
  }

  private void play(String player, long score, long end) {
    Play play = new Play(new PlayKey(player, 1), score, end, Handle.whole(player));
    plays.plays().put(play.key(), play);
  }

  private void put(BoardState state) {
    put(state, 1);
  }

  private void put(BoardState state, long version) {
    board.put(
        BoardItemFormat.encode(
            BOARD, new BoardItem(state, new WriteToken(version, "put"), OptionalLong.empty())));
  }

  private static List<String> scores(BoardItem item) {
    return item.state().entries().stream()
        .map(entry -> entry.play().player() + " " + entry.play().score())
        .toList();
  }

  private final class Telling implements RebuildListener {
    @Override
    public void begun(long epoch) {
      told.add("begun " + epoch);
    }

    @Override
    public void resumed(Ledger found) {
      told.add("resumed " + found.epoch());
    }

    @Override
    public void joined() {
      told.add("joined");
    }

    @Override
    public void scanned(long count, long kept) {
      told.add("scanned " + count + " " + kept);
    }

    @Override
    public void troubled(String reason) {
      told.add("troubled " + reason);
    }

    @Override
    public void scanningAgain() {
      told.add("scanning again");
    }

    @Override
    public void writing() {
      told.add("writing");
    }
  }
}
