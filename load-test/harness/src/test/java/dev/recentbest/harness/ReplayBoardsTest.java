package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Replays whose input is as it should be: which boards come out, to the byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayBoardsTest {
  private static final String ANN = Plays.line("ann", 1060, 924);
  private static final String BOB = Plays.line("bob", 1200, 700);
  private static final String CID = Plays.line("cid", 1300, 800);

  private final TestDatabase database = new TestDatabase();
  private final Replays replays = new Replays(database);

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void replay_embeddedDatabase_printsWhatItDid(@TempDir Path folder) throws IOException {
    Path input = Files.writeString(folder.resolve("plays.jsonl"), Plays.text(ANN, BOB, CID));

    CommandRun run = CommandRun.of("replay", "--input", input.toString());

    assertThat(run.err()).isEmpty();
    // How the mapping cuts the stream into batches is a matter of timing.
    assertThat(
            run.out()
                .replaceAll("item {10}\\d{3} ", "item          SIZE ")
                .replaceAll("(batches|writes ) {17}\\d", "$1                 N")
                .lines())
        .containsExactly(
            "lines                   3  read",
            "written                 3  to the table",
            "refused                 0",
            "merged                  3  completed plays, as the function got them",
            "set aside               0",
            "batches                 N",
            "writes                  N  of the board's item",
            "lost races              0",
            "largest item          SIZE  bytes; 3 entries at the most");
    assertThat(run.exitCode()).isEqualTo(0);
  }

  @Test
  void replay_embeddedDatabase_writesBoardDocuments(@TempDir Path folder) throws IOException {
    Path input = Files.writeString(folder.resolve("plays.jsonl"), Plays.text(ANN, BOB, CID));
    Path times = Files.writeString(folder.resolve("times"), "1059\n1200\n4660\n");
    Path boards = folder.resolve("boards.jsonl");

    CommandRun run =
        CommandRun.of(
            "replay",
            "--input",
            input.toString(),
            "--boards-at",
            times.toString(),
            "--boards-out",
            boards.toString());

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(boards)
        .hasContent(
            """
            {"at":1059,"exact":true,"tick_seconds":1,"window_seconds":3600,"entries":[]}
            {"at":1200,"exact":true,"tick_seconds":1,"window_seconds":3600,"next_change_at":4660,"entries":[\
            {"rank":1,"event_key":"ann","handle":"The ann","score":924,"score_text":"924","start_timestamp":1000,"completed_at":1060,"leaves_at":4660},\
            {"rank":2,"event_key":"bob","handle":"The bob","score":700,"score_text":"700","start_timestamp":1140,"completed_at":1200,"leaves_at":4800}]}
            {"at":4660,"exact":true,"tick_seconds":1,"window_seconds":3600,"next_change_at":4800,"entries":[\
            {"rank":1,"event_key":"cid","handle":"The cid","score":800,"score_text":"800","start_timestamp":1240,"completed_at":1300,"leaves_at":4900},\
            {"rank":2,"event_key":"bob","handle":"The bob","score":700,"score_text":"700","start_timestamp":1140,"completed_at":1200,"leaves_at":4800}]}
            """);
  }

  @Test
  void replay_instantsBeforeTheFirstAndAfterTheLastLine_areAllRead(@TempDir Path folder)
      throws IOException {
    assertThat(
            replays.boards(
                folder, Plays.text(ANN, BOB, CID), List.of(0L, 1059L, 1300L, 4899L, 4900L, 99999L)))
        .containsExactly(
            "0 exact:",
            "1059 exact:",
            "1300 exact: ann 924, cid 800, bob 700",
            "4899 exact: cid 800",
            "4900 exact:",
            "99999 exact:");
  }

  @Test
  void replay_lineThatArrivesAtTheInstant_isOnItsBoard(@TempDir Path folder) throws IOException {
    assertThat(replays.boards(folder, Plays.text(ANN, BOB), List.of(1060L, 1199L, 1200L)))
        .containsExactly(
            "1060 exact: ann 924", "1199 exact: ann 924", "1200 exact: ann 924, bob 700");
  }

  @Test
  void replay_equalInstants_giveABoardEach(@TempDir Path folder) throws IOException {
    assertThat(replays.boards(folder, Plays.text(ANN, BOB), List.of(1100L, 1100L, 1100L)))
        .containsExactly("1100 exact: ann 924", "1100 exact: ann 924", "1100 exact: ann 924");
  }

  @Test
  void replay_gzip_isReadWhateverItsName(@TempDir Path folder) throws IOException {
    Path input = folder.resolve("plays.jsonl");
    try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(input))) {
      zipped.write(Plays.text(ANN, BOB).getBytes(StandardCharsets.UTF_8));
    }
    String table = database.freshTable();

    CommandRun run = replays.run(table, input);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(database.board(table)).containsExactly("ann 924", "bob 700");
  }

  @Test
  void replay_blankLinesAndNoEndOfLine_areNoFault(@TempDir Path folder) throws IOException {
    assertThat(replays.boards(folder, "\n" + ANN + "\r\n\n  \n" + BOB, List.of(1200L)))
        .containsExactly("1200 exact: ann 924, bob 700");
  }

  @Test
  void replay_sizeWindowAndTick_areTheBoards(@TempDir Path folder) throws IOException {
    assertThat(
            replays.boards(
                folder,
                Plays.text(ANN, BOB, CID),
                List.of(1300L, 1619L, 1620L, 1859L, 1860L),
                "--board-size",
                "2",
                "--window",
                "10m",
                "--tick",
                "PT1M"))
        .containsExactly(
            "1300 exact: ann 924, cid 800",
            "1619 exact: ann 924, cid 800",
            "1620 exact: cid 800, bob 700",
            "1859 exact: cid 800",
            "1860 exact:");
  }

  @Test
  void replay_batchesOfOne_giveTheSameBoards(@TempDir Path folder) throws IOException {
    assertThat(
            replays.boards(
                folder, Plays.text(ANN, BOB, CID), List.of(1200L, 1300L), "--batch-size", "1"))
        .containsExactly("1200 exact: ann 924, bob 700", "1300 exact: ann 924, cid 800, bob 700");
  }

  @Test
  void replay_handlesOfAllKinds_areInTheDocumentAsTheyAre(@TempDir Path folder) throws IOException {
    String line = ANN.replace("The ann", "\\u0007 \\\"\\\\\u7adc\\ud83c\\udfc6");
    Path input = Files.writeString(folder.resolve("plays"), Plays.text(line));
    Path times = Files.writeString(folder.resolve("times"), "1060");
    Path out = folder.resolve("boards");

    replays.run(
        database.freshTable(),
        input,
        "--max-handle-bytes",
        "10",
        "--boards-at",
        times.toString(),
        "--boards-out",
        out.toString());

    assertThat(Files.readString(out))
        .contains("\"handle\":\"\\u0007 \\\"\\\\\u7adc\",\"handle_cut\":true,\"score\":924");
  }
}
