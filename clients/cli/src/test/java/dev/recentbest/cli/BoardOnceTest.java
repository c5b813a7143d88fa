package dev.recentbest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code board}, once. */
final class BoardOnceTest {
  private static final BoardItem TWO =
      Boards.item(1, Boards.play("ann", 924, 9_990), Boards.play("bob", 700, 9_500));

  @Test
  void board_text_isTheBoardNow() {
    Run run = Run.on(new ScriptedTable().holds(TWO));

    assertThat(run.of("board")).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Best of the 10 minutes before 1970-01-01 02:46:40 UTC
            rank        score  ended     leaves    player
               1          924  02:46:30  02:56:30  The ann
               2          700  02:38:20  02:48:20  The bob
            exact, to 1 s
            """);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void board_json_isOneBoardDocument() {
    Run run = Run.on(new ScriptedTable().holds(TWO));

    assertThat(run.of("board", "--json", "-k", "1", "--window", "1m")).isZero();
    assertThat(run.out())
        .isEqualTo(
            "{\"at\":10000,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":60,"
                + "\"next_change_at\":10050,\"entries\":["
                + "{\"rank\":1,\"event_key\":\"ann\",\"handle\":\"The ann\",\"score\":924,\"score_text\":\"924\","
                + "\"start_timestamp\":9930,\"completed_at\":9990,\"leaves_at\":10050}]}\n");
  }

  @Test
  void board_handleThatMovesTheCursor_doesNotReachTheTerminal() {
    BoardItem item = Boards.item(1, Boards.play("a", 1, 9_990, "\u009b2J\u202ex"));
    Run text = Run.on(new ScriptedTable().holds(item)).onTerminal();
    Run terminalJson = Run.on(new ScriptedTable().holds(item)).onTerminal();
    Run pipedJson = Run.on(new ScriptedTable().holds(item));

    text.of("board");
    terminalJson.of("board", "--json");
    pipedJson.of("board", "--json");

    assertThat(text.out()).contains("\ufffd2J\ufffdx");
    assertThat(terminalJson.out()).contains("\"handle\":\"\\u009B2J\\u202Ex\"");
    assertThat(pipedJson.out()).contains("\"handle\":\"\u009b2J\u202ex\"");
  }

  @Test
  void board_at_isTheBoardAsOfThen() {
    Run epoch = Run.on(new ScriptedTable().holds(TWO));
    Run iso = Run.on(new ScriptedTable().holds(TWO));

    assertThat(epoch.of("board", "--at", "10200", "--json")).isZero();
    assertThat(iso.of("board", "--at", "1970-01-01T02:50:00Z", "--json")).isZero();
    assertThat(epoch.out()).contains("\"at\":10200,").contains("ann").doesNotContain("bob");
    assertThat(iso.out()).isEqualTo(epoch.out());
  }

  @Test
  void board_beforeMostOfItsPlays_saysThatItCannotTell() {
    Run past = Run.on(new ScriptedTable().holds(TWO));
    Run clocksDiffer = Run.on(new ScriptedTable().holds(TWO));

    assertThat(past.of("board", "--at", "9000")).isZero();
    assertThat(past.out().lines())
        .startsWith("Best since 1970-01-01 02:20:00 UTC, later plays too: it cannot tell that past")
        .anyMatch(line -> line.endsWith("The ann"))
        .endsWith("not exact: later plays may hide others");
    assertThat(clocksDiffer.of("board", "--at", "9900")).isZero();
    assertThat(clocksDiffer.out()).startsWith("Best of the 10 minutes before ");
  }

  @Test
  void board_environment_namesTableBoardAndEndpoint() {
    ScriptedTable table = new ScriptedTable();
    Run run =
        Run.on(table)
            .with("RECENT_BEST_TABLE", "arcade")
            .with("RECENT_BEST_BOARD", "weekend")
            .with("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");

    assertThat(run.of("board")).isZero();
    assertThat(table.lastRead()).isEqualTo("arcade board#weekend");
    assertThat(run.endpoint()).contains(URI.create("http://127.0.0.1:4566"));
  }

  @Test
  void board_options_countMoreThanTheEnvironment() {
    ScriptedTable table = new ScriptedTable().holds(TWO);
    Run run =
        Run.on(table).with("RECENT_BEST_TABLE", "arcade").with("AWS_ENDPOINT_URL", "http://a");

    assertThat(run.of("board", "--table", "other", "--board", "x", "--endpoint", "http://b:1"))
        .isZero();
    assertThat(table.lastRead()).isEqualTo("other board#x");
    assertThat(run.endpoint()).contains(URI.create("http://b:1"));
  }

  @Test
  void board_neverWritten_isEmptyAndExact() {
    Run json = Run.on(new ScriptedTable());
    Run text = Run.on(new ScriptedTable());

    assertThat(json.of("board", "--json")).isZero();
    assertThat(json.out())
        .isEqualTo(
            "{\"at\":10000,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":3600,\"entries\":[]}\n");
    assertThat(text.of("board")).isZero();
    assertThat(text.out())
        .endsWith(
            """
               - no plays in this window
            exact, to 1 s
            not written yet: no play has reached this board
            """);
  }

  @Test
  void board_notConfiguredAndNoItem_isNotThere() {
    Run run = Run.on(new ScriptedTable());

    assertThat(run.of("board", "--board", "recent-bets", "--endpoint", "http://127.0.0.1:8000"))
        .isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "board recent-bets of table scores at http://127.0.0.1:8000 is not there: check the name,"
                + " or wait for its first play; to see a new board empty until then, set"
                + " RECENT_BEST_BOARD to its id\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "-1"})
  void board_sizeOutOfRange_namesTheRange(String size) {
    Run run = Run.on(new ScriptedTable().holds(TWO));

    assertThat(run.of("board", "--board-size", size)).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("--board-size must be 1 to 3, the board's size, found " + size + "\n");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "11m", "PT1.5S", "PT-1S"})
  void board_windowOutOfRange_namesTheRange(String window) {
    Run run = Run.on(new ScriptedTable().holds(TWO));

    assertThat(run.of("board", "--window=" + window)).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "--window must be 1s to 10m, the board's window, in whole seconds, found "
                + window
                + "\n");
  }

  @Test
  void board_noTable_saysWhatWhereAndWhatToDo() {
    Run run = Run.on(new ScriptedTable().isMissing());

    assertThat(run.of("board")).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "board recent-best of table scores (eu-west-1): could not be read: the table does not"
                + " exist: create it, or check its name, the region and the endpoint; Requested"
                + " resource not found\n");
  }

  @Test
  void board_noAnswer_saysWhatWhereAndWhatToDo() {
    Run run = Run.on(new ScriptedTable().isAway());

    assertThat(run.of("board", "--watch")).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "board recent-best of table scores (eu-west-1): could not be read: no answer: check the"
                + " network, the endpoint and the credentials, then try again; Connection refused\n");
  }

  @Test
  void board_damagedItem_isNoBoard() {
    Map<String, AttributeValue> item =
        new HashMap<>(BoardItemFormat.encode(new BoardKey("recent-best"), TWO));
    item.put("scores", AttributeValue.fromS("none"));
    Run run = Run.on(new ScriptedTable().holds(item));

    assertThat(run.of("board")).isEqualTo(3);
    assertThat(run.err())
        .startsWith("board recent-best of table scores (eu-west-1): could not be read: ")
        .hasLineCount(1);
  }
}
