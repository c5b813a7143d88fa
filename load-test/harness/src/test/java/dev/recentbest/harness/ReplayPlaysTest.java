package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which plays are on the boards: late, early, written twice, incomplete, or of a table with a past.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayPlaysTest {
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
  void replay_latePlay_countsFromItsArrival(@TempDir Path folder) throws IOException {
    assertThat(
            replays.boards(
                folder,
                Plays.text(BOB, Plays.put(1500, ANN), Plays.put(1600, CID)),
                List.of(1499L, 1500L, 1600L)))
        .containsExactly(
            "1499 exact: bob 700",
            "1500 exact: ann 924, bob 700",
            "1600 exact: ann 924, cid 800, bob 700");
  }

  @Test
  void replay_fastClock_countsFromItsArrivalToo(@TempDir Path folder) throws IOException {
    assertThat(
            replays.boards(
                folder,
                Plays.text(ANN, Plays.put(1100, CID), BOB),
                List.of(1099L, 1100L, 4799L, 4800L)))
        .containsExactly(
            "1099 exact: ann 924",
            "1100 exact: ann 924, cid 800",
            "4799 exact: cid 800, bob 700",
            "4800 exact: cid 800");
  }

  @Test
  void replay_duplicates_countOnce(@TempDir Path folder) throws IOException {
    assertThat(
            replays.boards(
                folder,
                Plays.text(ANN, Plays.put(1060, ANN), Plays.put(1150, ANN), BOB),
                List.of(1060L, 1200L)))
        .containsExactly("1060 exact: ann 924", "1200 exact: ann 924, bob 700");
  }

  @Test
  void replay_putThatChangesNothingInOtherWords_isNotWaitedFor(@TempDir Path folder)
      throws IOException {
    String same = ANN.replace("924", "9.24E2").replace("1000", "1E3");

    assertThat(
            replays.boards(
                folder,
                Plays.text(ANN, Plays.put(1060, same), Plays.put(1070, ANN)),
                List.of(1070L)))
        .containsExactly("1070 exact: ann 924");
  }

  @Test
  void replay_keyWrittenAgainWithABetterScore_showsTheBetterOne(@TempDir Path folder)
      throws IOException {
    assertThat(
            replays.boards(
                folder,
                Plays.text(ANN, Plays.put(1100, ANN.replace("924", "1924"))),
                List.of(1099L, 1100L)))
        .containsExactly("1099 exact: ann 924", "1100 exact: ann 1924");
  }

  @Test
  void replay_secondBestOfAPlayer_showsOnceTheBestHasExpired(@TempDir Path folder)
      throws IOException {
    assertThat(
            replays.boards(
                folder, Plays.text(ANN, BOB, Plays.line("ann", 1400, 500)), List.of(1400L, 4660L)))
        .containsExactly("1400 exact: ann 924, bob 700", "4660 exact: bob 700, ann 500");
  }

  @Test
  void replay_incompletePlays_doNotRank(@TempDir Path folder) throws IOException {
    String table = database.freshTable();
    Path input =
        Files.writeString(folder.resolve("plays"), Plays.text(ANN.replace("true", "false"), BOB));

    CommandRun run = replays.run(table, input);

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("merged                  1  completed plays");
    assertThat(database.board(table)).containsExactly("bob 700");
  }

  @Test
  void replay_sameInputIntoTheSameTable_givesTheSameBoards(@TempDir Path folder)
      throws IOException {
    String table = database.freshTable();
    List<String> first =
        replays.boards(table, folder, Plays.text(ANN, BOB, CID), List.of(1300L, 4900L));

    List<String> second =
        replays.boards(table, folder, Plays.text(ANN, BOB, CID), List.of(1300L, 4900L));

    assertThat(first).containsExactly("1300 exact: ann 924, cid 800, bob 700", "4900 exact:");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void replay_changedKeysInATableWithAPast_areWaitedFor(@TempDir Path folder) throws IOException {
    String table = database.freshTable();
    replays.boards(table, folder, Plays.text(ANN, BOB, CID), List.of());

    assertThat(
            replays.boards(
                table,
                folder,
                Plays.text(Plays.put(1300, ANN.replace("924", "2000"))),
                List.of(1300L),
                "--batch-size",
                "1"))
        .containsExactly("1300 exact: ann 2000, cid 800, bob 700");
  }

  @Test
  void replay_tableWithPlaysButNoBoard_isExactForLateWindowsOnly(@TempDir Path folder)
      throws IOException {
    String table = database.freshTable();
    database.put(
        table,
        Map.of(
            "event_key", AttributeValue.fromS("old"),
            "start_timestamp", AttributeValue.fromN("900"),
            "length_seconds", AttributeValue.fromN("60"),
            "completed", AttributeValue.fromBool(true),
            "score", AttributeValue.fromN("5"),
            "handle", AttributeValue.fromS("Old")));
    Path input = Files.writeString(folder.resolve("plays"), Plays.text(ANN));
    Path times = Files.writeString(folder.resolve("times"), "1060\n200000000000\n");
    Path out = folder.resolve("boards");

    CommandRun run =
        replays.run(table, input, "--boards-at", times.toString(), "--boards-out", out.toString());

    assertThat(run.err())
        .isEqualTo(
            "table "
                + table
                + " holds plays but no board: the board is exact only for windows that begin after"
                + " its first record\n");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "{\"at\":1060,\"exact\":false,\"tick_seconds\":1,\"window_seconds\":3600,"
                + "\"next_change_at\":4560,\"entries\":["
                + "{\"rank\":1,\"event_key\":\"ann\",\"handle\":\"The ann\",\"score\":924,\"score_text\":\"924\","
                + "\"start_timestamp\":1000,\"completed_at\":1060,\"leaves_at\":4660},"
                + "{\"rank\":2,\"event_key\":\"old\",\"handle\":\"Old\",\"score\":5,\"score_text\":\"5\","
                + "\"start_timestamp\":900,\"completed_at\":960,\"leaves_at\":4560}]}",
            "{\"at\":200000000000,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":3600,\"entries\":[]}");
  }
}
