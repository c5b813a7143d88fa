package dev.recentbest.harness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.JavaCommand;
import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The packaged command {@code board} against an embedded DynamoDB, in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BoardCommandIT {
  private static final long AT = 1_428_071_700;

  private final TestDatabase database = new TestDatabase();
  private String table = "";

  private record Result(int exitCode, String out, String err) {}

  @BeforeAll
  void writeABoard() {
    table = database.freshTable();
    write(1, play("ann", 924, "竜の子"));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void board_asOfAnInstant_isTheTableOfThen() throws Exception {
    Result result = run("board", "--table", table, "--at", "" + AT);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            Best of the 60 minutes before 2015-04-03 14:35:00 UTC
            rank        score  ended     leaves    player
               1          924  14:33:20  15:33:20  竜の子
            exact, to 1 s
            """);
  }

  @Test
  void board_json_isTheBoardDocument() throws Exception {
    Result result = run("board", "--table", table, "--at", "" + AT, "--window", "15m", "--json");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "{\"at\":1428071700,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":900,"
                + "\"next_change_at\":1428072500,\"entries\":["
                + "{\"rank\":1,\"event_key\":\"ann\",\"handle\":\"竜の子\",\"score\":924,\"score_text\":\"924\","
                + "\"start_timestamp\":1428071540,\"completed_at\":1428071600,\"leaves_at\":1428072500}]}\n");
  }

  @Test
  void board_noTable_isAFaultOfTheEnvironment() throws Exception {
    Result result = run("board", "--table", "nowhere");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(
            "board recent-best of table nowhere (us-east-1, "
                + database.endpoint()
                + "): could not be read: the table does not exist: create it, or check its name,")
        .hasLineCount(1);
  }

  @Test
  void watch_boardNeverWritten_beginsWithAnEmptyOne() throws Exception {
    String live = database.freshTable();
    Process process = start("board", "--table", live, "--watch", "--json");
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      assertThat(lines.readLine())
          .endsWith(
              "\"exact\":true,\"tick_seconds\":1," + "\"window_seconds\":3600,\"entries\":[]}");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  private void write(long version, Play... plays) {
    List<Change> changes = new ArrayList<>();
    for (Play play : plays) {
      changes.add(Change.insertion(play, new SequenceNumber("7")));
    }
    BoardState state =
        BoardState.fromTheBeginning(
                new BoardRules(10, 3, Duration.ofHours(1), Duration.ofMinutes(5)), 1)
            .merge(
                new Arrivals(
                    changes, OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty()),
                TableReads.NONE,
                new Bound(2000, 350_000))
            .state();
    database.put(
        table,
        BoardItemFormat.encode(
            new BoardKey("recent-best"),
            new BoardItem(state, new WriteToken(version, "w"), OptionalLong.empty())));
  }

  private static Play play(String player, long score, String handle) {
    return new Play(new PlayKey(player, AT - 160), score, AT - 100, Handle.whole(handle));
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    // A few lines at the most: neither pipe can fill up while the other one is read.
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), out, err);
  }

  private Process start(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--endpoint", database.endpoint().toString()));
    ProcessBuilder builder = new ProcessBuilder(JavaCommand.of("recent-best.jar", List.of(), all));
    builder.environment().keySet().removeIf(name -> name.startsWith("RECENT_BEST_"));
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }
}
