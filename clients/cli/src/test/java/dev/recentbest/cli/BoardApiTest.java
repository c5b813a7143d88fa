package dev.recentbest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.document.BoardDocument;
import dev.recentbest.document.BoardReading;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code board --api}. */
final class BoardApiTest {
  private static final Play ANN = Boards.play("ann", Long.MAX_VALUE, 9_990, "竜の子");
  private static final Play BOB = Boards.play("bob", 700, 9_500);

  private final ScriptedApi api = new ScriptedApi();
  private final Run run = Run.on(new ScriptedTable().isAway());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void board_text_isTheBoardAsFromTheTable() {
    Run table =
        Run.on(new ScriptedTable().holds(Boards.item(1, ANN, BOB)))
            .with("RECENT_BEST_API", "http://127.0.0.1:1");
    api.holds(document(10_000, false, ANN, BOB));

    assertThat(table.of("board", "--table", "scores")).isZero();
    assertThat(run.of("board", "--api", api.url())).isZero();
    assertThat(run.out()).isEqualTo(table.out()).contains("9,223,372,036,854,775,807", "竜の子");
    assertThat(run.err()).isEmpty();
    assertThat(api.questions()).containsExactly("/boards/recent-best");
  }

  @Test
  void board_json_isTheDocumentOfTheApi() {
    String document = document(10_000, false, ANN, BOB);
    api.holdsPacked(document);

    assertThat(run.with("RECENT_BEST_API", api.url() + "/v1/").of("board", "--json")).isZero();
    assertThat(run.out()).isEqualTo(document + "\n");
    assertThat(api.questions()).containsExactly("/v1/boards/recent-best");
  }

  @Test
  void board_sizeAndWindow_areAskedFor() {
    api.holds(document(10_000, false, ANN));

    assertThat(
            run.of(
                "board", "--api", api.url(), "--board", "x.1", "-k", "3", "--window", "PT900.5S"))
        .isZero();
    assertThat(api.questions()).containsExactly("/boards/x.1?k=3&window=PT15M0.5S");
  }

  @Test
  void board_outdated_saysSinceWhen() {
    api.holds(document(10_000, true, BOB));

    assertThat(run.of("board", "--api", api.url())).isZero();
    assertThat(run.out())
        .endsWith(
            """
            exact, to 1 s
            outdated: the service could not read its table since 1970-01-01T02:46:39Z
            """);
  }

  @ParameterizedTest
  @CsvSource({"400, 2", "404, 2", "503, 3", "500, 3", "429, 3", "403, 3"})
  void board_refused_saysWhyInOneLine(int status, int exitCode) {
    api.refuses(status, "k must be 1 to 10, found 11");

    assertThat(run.of("board", "--api", api.url(), "-k", "11")).isEqualTo(exitCode);
    assertThat(run.err())
        .isEqualTo("board recent-best at " + api.url() + ": k must be 1 to 10, found 11\n");
    assertThat(run.out()).isEmpty();
    assertThat(api.questions()).hasSize(1);
  }

  @Test
  void board_addressOfSomethingElse_isNoBoard() {
    api.answers(404, "text/html", "<h1>Not found</h1>")
        .answers(200, "text/html", "<h1>Welcome</h1>")
        .answers(200, "application/json", "{\"at\":1}");

    assertThat(run.of("board", "--api", api.url())).isEqualTo(2);
    assertThat(run.of("board", "--api", api.url())).isEqualTo(3);
    assertThat(run.of("board", "--api", api.url())).isEqualTo(3);
    String name = "board recent-best at " + api.url() + ": ";
    String noBoard = name + "the answer is no board: check that --api leads to this API; ";
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(name + "answered HTTP 404: check --api"),
            line -> assertThat(line).startsWith(noBoard + "must be JSON: "),
            line -> assertThat(line).isEqualTo(noBoard + "must be present: entries"));
  }

  @Test
  void board_answerTooLarge_isRefused() {
    api.holdsPacked(document(10_000, false) + " ".repeat(4 * 1024 * 1024));
    assertThat(run.of("board", "--api", api.url())).isEqualTo(3);
    assertThat(run.err()).endsWith("leads to this API; the answer has more than 4194304 bytes\n");
  }

  @Test
  void board_bodyTooLarge_isNotFetched() {
    api.holds(document(10_000, false) + " ".repeat(4 * 1024 * 1024));
    assertThat(run.of("board", "--api", api.url())).isEqualTo(3);
    assertThat(run.err()).endsWith("try again; the answer has more than 4194304 bytes\n");
  }

  @Test
  void board_connectionBreaks_asksOnceMore() {
    api.hangsUp().holds(document(10_000, false, ANN));

    assertThat(run.of("board", "--api", api.url())).isZero();
    assertThat(api.questions()).hasSize(2);
  }

  @Test
  void board_nobodyThere_saysWhatToDo() {
    api.close();

    assertThat(run.of("board", "--api", api.url())).isEqualTo(3);
    assertThat(run.err())
        .startsWith(
            "board recent-best at "
                + api.url()
                + ": no answer: check the network, --api and that it runs, then try again; ")
        .hasLineCount(1);
  }

  @Test
  void watch_unchanged_isAskedForByItsMark() {
    api.holds("W/\"a\"", document(10_000, false, ANN))
        .holds("W/\"a\"", "")
        .holds("W/\"b\"", document(10_002, false, ANN, BOB));

    assertThat(run.of("board", "--api", api.url(), "--watch", "--json", "--for", "3s")).isZero();
    assertThat(run.out())
        .isEqualTo(document(10_000, false, ANN) + "\n" + document(10_002, false, ANN, BOB) + "\n");
    assertThat(api.questions())
        .containsExactly(
            "/boards/recent-best",
            "/boards/recent-best W/\"a\"",
            "/boards/recent-best W/\"a\"",
            "/boards/recent-best W/\"b\"");
  }

  @Test
  void watch_apiWithAClockOfItsOwn_isShownByThatClock() {
    api.holdsForNow("W/\"a\"", document(10_000, false, ANN))
        .holdsForNow("W/\"a\"", document(10_060, false, ANN));

    assertThat(run.onTerminal().of("board", "--api", api.url(), "--watch", "--for", "1s")).isZero();
    assertThat(run.out())
        .contains("before 1970-01-01 02:46:40 UTC", "before 1970-01-01 02:47:40 UTC");
    assertThat(api.questions()).containsOnly("/boards/recent-best");
  }

  @Test
  void watch_unchangedOnTerminal_movesOnInTime() {
    api.holds("W/\"a\"", document(10_000, false, ANN));

    assertThat(run.onTerminal().of("board", "--api", api.url(), "--watch", "--for", "2s")).isZero();
    assertThat(run.out())
        .contains("before 1970-01-01 02:46:40 UTC", "before 1970-01-01 02:46:42 UTC")
        .contains("board recent-best at " + api.url() + ", every second; Ctrl-C ends");
  }

  @Test
  void watch_apiGoesAwayAndComesBack_keepsTheLastBoard() {
    api.holds(document(10_000, false, ANN))
        .refuses(503, "the table cannot be read")
        .holds(document(10_000, false, ANN));

    assertThat(run.of("board", "--api", api.url(), "--watch", "--for", "3s")).isZero();
    assertThat(run.out()).containsOnlyOnce("Best of the 10 minutes");
    assertThat(run.err())
        .isEqualTo(
            "board recent-best at "
                + api.url()
                + ": the table cannot be read (still trying)\nthe board can be read again\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--at 5|--at needs the board's item, and the API answers for now: leave out --at, or read the table by --endpoint or --table in place of --api",
        "--table scores|--api asks the HTTP API, --endpoint and --table read the table: give the one or the others",
        "--endpoint http://127.0.0.1:8000|--api asks the HTTP API, --endpoint and --table read the table: give the one or the others"
      })
  void board_contradiction_saysWhatToDo(String options, String message) {
    String[] all = ("board --api " + api.url() + " " + options).split(" ", -1);

    assertThat(run.of(all)).isEqualTo(2);
    assertThat(run.err()).isEqualTo(message + "\n");
    assertThat(api.questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1:8080", "ftp://a", "http://u:p@a", "http://a?b", "http://a#b"})
  void board_addressOfNoApi_isRefused(String url) {
    assertThat(run.of("board", "--api", url)).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "Invalid value for option '--api': must be a URL such as http://127.0.0.1:8080, found \""
                + url
                + "\"\n");
  }

  private static String document(long at, boolean outdated, Play... plays) {
    return BoardDocument.of(
        new Leaderboard(
            Instant.ofEpochSecond(at),
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            true,
            Optional.empty(),
            List.of(plays)),
        new BoardReading(Optional.empty(), Instant.ofEpochSecond(9_999), outdated));
  }
}
