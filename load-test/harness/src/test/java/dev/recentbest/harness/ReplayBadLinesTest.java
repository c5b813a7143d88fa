package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that do not count: what is said of each, and that the lines beside it do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayBadLinesTest {
  private static final String ANN = Plays.line("ann", 1060, 924);
  private static final String BOB = Plays.line("bob", 1200, 700);
  private static final String CID = Plays.line("cid", 1300, 800);

  private static final String ONE_OF_THREE =
      "1 of 3 lines do not count, each for the reason above; the others do\n";

  private final TestDatabase database = new TestDatabase();
  private String table = "";
  private Path input = Path.of("");

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void freshTable(@TempDir Path folder) {
    table = database.freshTable();
    input = folder.resolve("plays");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "score":700        | "score":99999999999999999999  | score must be a whole number of 64 bits (N), found N of 99999999999999999999
          "score":700        | "score":7.5                   | score must be a whole number of 64 bits (N), found N of 7.5
          "score":700        | "score":"700"                 | score must be a whole number of 64 bits (N), found S
          "score":700        | "score":null                  | score must be a whole number of 64 bits (N), found NULL
          "score":700        | "scores":700                  | score is missing: it must be a whole number of 64 bits (N)
          "completed":true   | "completed":1                 | completed must be true or false (BOOL), found N
          "completed":true   | "finished":true               | completed is missing: it must be true or false (BOOL)
          "handle":"The bob" | "handle":{}                   | handle must be a text (S), found M
          "handle":"The bob" | "name":"The bob"              | handle is missing: it must be a text (S)
          "length_seconds":60| "length_seconds":"60"         | length_seconds must be a whole number of 64 bits (N), found S
          "length_seconds":60| "length_seconds":-60          | length_seconds must be 0 to 604800, found -60: write the length of one game in seconds, or raise max-length
          "length_seconds":60| "length":60                   | length_seconds is missing: it must be a whole number of 64 bits (N)
          "start_timestamp":1140 | "start_timestamp":1140.5  | start_timestamp must be a whole number of 64 bits (N), found N of 1140.5
          """)
  void replay_lineThatTheFunctionSetsAside_isReportedAndCostsTheOthersNothing(
      String right, String wrong, String reason) throws IOException {
    CommandRun run = replay(Plays.text(ANN, Plays.put(1200, BOB.replace(right, wrong)), CID));

    assertThat(run.err()).isEqualTo("line 2 does not count: " + reason + "\n" + ONE_OF_THREE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("set aside               1  by the function\n");
    assertThat(database.players(table)).containsExactly("ann", "bob", "cid");
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "score":700        | "score":9999999999999999999999999999999999999999 | is refused by the table: DynamoDB only supports precision up to 38 digits
          "score":700        | "score":1E400                 | is refused by the table: Number overflow. Attempting to store a number with magnitude larger than supported range
          "event_key":"bob"  | "event_key":""                | is refused by the table: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: event_key
          "event_key":"bob"  | "event_key":5                 | is refused by the table: One or more parameter values were invalid: Type mismatch for key
          "event_key":"bob"  | "player":"bob"                | is refused by the table: One of the required keys was not given a value
          "event_key":"bob"  | "event_key":"board#bob"       | has an event_key that begins with "board#", which is reserved for boards
          "event_key":"bob"  | "event_key":"board#recent-best" | has an event_key that begins with "board#", which is reserved for boards
          "event_key":"bob"  | "event_key":"\\ud83d"         | holds half a surrogate pair, which has no UTF-8 form
          "handle":"The bob" | "handle":"The \\udfc6 bob"    | holds half a surrogate pair, which has no UTF-8 form
          "start_timestamp":1140 | "start_timestamp":"1140"  | is refused by the table: One or more parameter values were invalid: Type mismatch for key
          "start_timestamp":1140 | "start":1140              | is refused by the table: One of the required keys was not given a value
          """)
  void replay_lineThatIsNotWritten_isReportedAndCostsTheOthersNothing(
      String right, String wrong, String reason) throws IOException {
    CommandRun run = replay(Plays.text(ANN, Plays.put(1200, BOB.replace(right, wrong)), CID));

    assertThat(run.err())
        .isEqualTo(
            "line 2 " + reason + ": not written; mend the line or take it out\n" + ONE_OF_THREE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains("refused                 1  by the table, or before it came there\n");
    assertThat(database.players(table)).containsExactly("ann", "cid");
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @Test
  void replay_idOver2048Bytes_isRefusedByTheTable() throws IOException {
    CommandRun run = replay(Plays.text(ANN, Plays.line("x".repeat(2049), 1200, 7), CID));

    assertThat(run.err())
        .isEqualTo(
            "line 2 is refused by the table: Hash primary key values must be under 2048 bytes, and"
                + " range primary key values must be under 1024 bytes: not written; mend the line or take it out\n"
                + ONE_OF_THREE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @Test
  void replay_idLongerThanTheSetting_isSetAside() throws IOException {
    CommandRun run =
        replay(Plays.text(ANN, Plays.line("barbara", 1200, 7), CID), "--max-event-key-bytes", "6");

    assertThat(run.err())
        .isEqualTo(
            "line 2 does not count: event_key of 7 bytes is longer than the 6 that the board's item"
                + " has room for: raise max-event-key-bytes, or use shorter ids\n"
                + ONE_OF_THREE);
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @Test
  void replay_itemOver400Kb_isRefusedByTheTable() throws IOException {
    String large = BOB.replace("The bob", "x".repeat(410_000));

    CommandRun run = replay(Plays.text(ANN, large, CID));

    assertThat(run.err())
        .isEqualTo(
            "line 2 is refused by the table: Item size has exceeded the maximum allowed size: not"
                + " written; mend the line or take it out\n"
                + ONE_OF_THREE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @Test
  void replay_itemOver16Mb_isRefusedAndNotTheEndOfIt() throws IOException {
    String huge = BOB.replace("The bob", "x".repeat(16_500_000));

    CommandRun run = replay(Plays.text(ANN, huge, CID));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .allMatch(line -> line.startsWith("line 2 ") || line.startsWith("1 of 3 "));
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @Test
  void replay_deepNesting_isRefusedByTheTable() throws IOException {
    String deep = BOB.replace("[]", "[".repeat(900) + "]".repeat(900));

    CommandRun run = replay(Plays.text(ANN, deep, CID));

    assertThat(run.err())
        .isEqualTo(
            "line 2 is nested more than 100 levels deep: not written; mend the line or take it out\n"
                + ONE_OF_THREE);
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [       | ] |    1001 | Document nesting depth (1001) exceeds the maximum allowed (1000)
          [       | ] |  100000 | Document nesting depth (1001) exceeds the maximum allowed (1000)
          {"a":   | } |    1001 | Document nesting depth (1001) exceeds the maximum allowed (1000)
          """)
  void replay_nestingThatCannotBeRead_isRefusedAndCostsTheOthersNothing(
      String bracket, String closing, int times, String reason) throws IOException {
    String deep = bracket.repeat(times) + "1" + closing.repeat(times);

    CommandRun run = replay(Plays.text(ANN, deep, CID));

    assertThat(run.err())
        .isEqualTo(
            "line 2 is beyond what any table holds: "
                + reason
                + ": not written; mend the line or take it out\n"
                + ONE_OF_THREE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains("refused                 1  by the table, or before it came there\n");
    assertThat(database.board(table)).containsExactly("ann 924", "cid 800");
  }

  @Test
  void replay_futureDatedPlay_isSetAside() throws IOException {
    CommandRun run = replay(Plays.text(ANN, BOB, Plays.line("eve", 32_503_680_000L, 9999)));

    assertThat(run.err())
        .matches(
            "line 3 does not count: completed_at 32503680000 is \\d+ s after the record's creation,"
                + " more than the 300 s that clocks may differ: set the client's clock, or raise"
                + " clock-allowance\n"
                + ONE_OF_THREE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void replay_severalBadLines_areReportedOneByOne() throws IOException {
    CommandRun run =
        replay(Plays.text(ANN.replace("924", "\"924\""), BOB.replace("\"bob\"", "\"\""), CID));

    assertThat(run.err())
        .isEqualTo(
            "line 2 is refused by the table: One or more parameter values are not valid. The"
                + " AttributeValue for a key attribute cannot contain an empty string value. Key:"
                + " event_key: not written; mend the line or take it out\n"
                + "line 1 does not count: score must be a whole number of 64 bits (N), found S\n"
                + ONE_OF_THREE.replace('1', '2'));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(database.board(table)).containsExactly("cid 800");
  }

  @Test
  void replay_badLinesOfKeysWithGoodOnes_areNamedByTheirOwnNumbers() throws IOException {
    CommandRun run =
        replay(
            Plays.text(
                Plays.put(1100, ANN),
                Plays.put(1200, BOB),
                Plays.put(1201, ANN.replace("924", "\"925\"")),
                Plays.put(1300, CID),
                Plays.put(1301, CID.replace("800", "801")),
                Plays.put(1302, CID.replace("800", "\"802\""))));

    assertThat(run.err())
        .isEqualTo(
            """
            line 3 does not count: score must be a whole number of 64 bits (N), found S
            line 6 does not count: score must be a whole number of 64 bits (N), found S
            2 of 6 lines do not count, each for the reason above; the others do
            """);
    assertThat(run.out())
        .contains("merged                  4  completed plays")
        .contains("taken back              2  plays: deleted, or no longer such as count")
        .contains("set aside               2  by the function");
    assertThat(database.board(table)).containsExactly("bob 700");
  }

  private CommandRun replay(String text, String... more) throws IOException {
    Files.writeString(input, text);
    return CommandRun.replay(input, database.endpoint(), table, more);
  }
}
