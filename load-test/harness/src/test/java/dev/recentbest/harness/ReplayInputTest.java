package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lines and files that stop a replay: what is said, and that what stands before is on the board.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayInputTest {
  private static final String ANN = Plays.line("ann", 1060, 924);
  private static final String BOB = Plays.line("bob", 1200, 700);
  private static final String CID = Plays.line("cid", 1300, 800);

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
          {"event_key":             | is broken JSON at column 14: Unexpected end-of-input within/between Object entries
          {"achievements":[}        | is broken JSON at column 18: Unexpected close marker '}': expected ']' (for Array starting at column: 17)
          {} {}                     | holds more than one JSON value: one play-through a line
          {} x                      | is broken JSON at column 4: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
          {"score":1,"score":2}     | is broken JSON at column 19: Duplicate field 'score'
          [1]                       | is no JSON object: expected a play-through, or {"op":"put","arrived_at":...,"item":{...}}
          7                         | is no JSON object: expected a play-through, or {"op":"put","arrived_at":...,"item":{...}}
          {"op":"update","key":{}}  | has the unknown op "update": expected "put" or "delete"
          {"op":"delete","key":{}}  | has no item: expected {"op":"delete","arrived_at":...,"item":{...}}
          {"op":"a\\nb"}            | has the unknown op "a�b": expected "put" or "delete"
          {"op":1}                  | has the unknown op "1": expected "put" or "delete"
          {"\\ud83d":1}              | is broken JSON at column 9: Broken surrogate pair in field name: expected '\\' to start low surrogate, got 0x22
          {"op":"put","arrived_at":1300}             | has no item: expected {"op":"put","arrived_at":...,"item":{...}}
          {"op":"put","arrived_at":1300,"item":[]}   | has no item: expected {"op":"put","arrived_at":...,"item":{...}}
          {"op":"put","item":{}}                     | has no arrived_at in epoch seconds: expected a whole number
          {"op":"put","arrived_at":1.5,"item":{}}    | has no arrived_at in epoch seconds: expected a whole number
          {"op":"put","arrived_at":"1","item":{}}    | has no arrived_at in epoch seconds: expected a whole number
          {"op":"put","arrived_at":1199,"item":{}}   | arrived at 1199, before the line above it (1200): sort the file by arrival
          {"event_key":"e","start_timestamp":1,"length_seconds":2} | arrived at 3, before the line above it (1200): sort the file by arrival
          {"event_key":"e","start_timestamp":9223372036854775807,"length_seconds":2} | ends beyond all time: start_timestamp and length_seconds are in seconds
          """)
  void replay_lineThatStopsIt_saysWhatAndWhereAndKeepsWhatStandsBefore(String line, String problem)
      throws IOException {
    CommandRun run = replay(Plays.text(ANN, BOB, line, CID));

    assertThat(run.err())
        .isEqualTo(input + " line 3 " + problem + " (the 2 lines before it were replayed)\n");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(database.players(table)).containsExactly("ann", "bob");
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void replay_bytesThatAreNoUtf8_stopAtTheirLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Plays.text(ANN, BOB).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(CID.replace("The", "Th\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    Files.write(input, bytes.toByteArray());

    CommandRun run = replayInput();

    assertThat(run.err())
        .isEqualTo(
            input
                + " line 3 cannot be read (no UTF-8 text): the file is damaged or cut off (the 2"
                + " lines before it were replayed)\n");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void replay_gzipCutOff_stopsWhereItEnds() throws IOException {
    byte[] zipped = gzip(Plays.text(ANN, BOB));
    Files.write(input, Arrays.copyOf(zipped, zipped.length - 8));

    CommandRun run = replayInput();

    assertThat(run.err())
        .isEqualTo(
            input
                + " line 3 cannot be read (it ends too early): the file is damaged"
                + " or cut off (the 2 lines before it were replayed)\n");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void replay_gzipCutOffInItsHeader_saysSo() throws IOException {
    Files.write(input, Arrays.copyOf(gzip(ANN), 5));

    CommandRun run = replayInput();

    assertThat(run.err()).isEqualTo("cannot read " + input + ": it is cut off; check the name\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void replay_gzipWithADamagedByte_stopsAtItsLine() throws IOException {
    byte[] zipped = gzip(Plays.text(ANN, BOB));
    zipped[zipped.length - 5] ^= 1;
    Files.write(input, zipped);

    CommandRun run = replayInput();

    assertThat(run.err())
        .isEqualTo(
            input
                + " line 3 cannot be read (Corrupt GZIP trailer): the file is damaged or cut off"
                + " (the 2 lines before it were replayed)\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void replay_emptyInput_saysWhatIsExpected() throws IOException {
    CommandRun run = replay("");

    assertThat(run.err()).isEqualTo(input + " is empty: expected a play-through a line\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void replay_onlyBlankLines_isEmptyToo() throws IOException {
    CommandRun run = replay("\n  \n\r\n");

    assertThat(run.err()).isEqualTo(input + " is empty: expected a play-through a line\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private CommandRun replayInput() {
    return CommandRun.replay(input, database.endpoint(), table);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private CommandRun replay(String text) throws IOException {
    Files.writeString(input, text);
    return replayInput();
  }
}
