package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Replays in which plays are deleted and written over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayCorrectionsTest {
  private static final String ANN = Plays.line("ann", 1060, 924);
  private static final String BOB = Plays.line("bob", 1060, 700);

  private final TestDatabase database = new TestDatabase();
  private final Replays replays = new Replays(database);

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void replay_playDeleted_leavesTheBoard(@TempDir Path folder) throws IOException {
    String input = Plays.text(ANN, BOB, Plays.delete(1100, "ann", 1000));
    assertThat(replays.boards(folder, input, List.of(1099L, 1100L)))
        .containsExactly("1099 exact: ann 924, bob 700", "1100 exact: bob 700");
  }

  @Test
  void replay_playDeletedAndWrittenAnew_countsAgain(@TempDir Path folder) throws IOException {
    String input = Plays.text(ANN, BOB, Plays.delete(1100, "ann", 1000), Plays.put(1200, ANN));
    assertThat(replays.boards(folder, input, List.of(1100L, 1200L)))
        .containsExactly("1100 exact: bob 700", "1200 exact: ann 924, bob 700");
  }

  @Test
  void replay_scoreLowered_countsWithTheLowerOne(@TempDir Path folder) throws IOException {
    String input = Plays.text(ANN, BOB, Plays.put(1100, Plays.line("ann", 1060, 24)));
    assertThat(replays.boards(folder, input, List.of(1099L, 1100L)))
        .containsExactly("1099 exact: ann 924, bob 700", "1100 exact: bob 700, ann 24");
  }

  @Test
  void replay_bestPlayDeleted_thePlayersNextBestComesBack(@TempDir Path folder) throws IOException {
    String input =
        Plays.text(
            Plays.line("ann", 1060, 500),
            BOB,
            Plays.line("ann", 1070, 924),
            Plays.delete(1100, "ann", 1010));
    assertThat(replays.boards(folder, input, List.of(1099L, 1100L)))
        .containsExactly("1099 exact: ann 924, bob 700", "1100 exact: bob 700, ann 500");
  }

  @Test
  void replay_deletionOfWhatIsNotThere_changesNothing(@TempDir Path folder) throws IOException {
    String input =
        Plays.text(
            ANN,
            Plays.delete(1100, "ann", 1000),
            Plays.delete(1100, "ann", 1000),
            Plays.delete(1101, "nobody", 7));
    assertThat(replays.boards(folder, input, List.of(1101L))).containsExactly("1101 exact:");
  }

  @Test
  void replay_tableWithAPast_deletesFromIt(@TempDir Path folder) throws IOException {
    String table = database.freshTable();
    replays.boards(table, folder, Plays.text(ANN, BOB), List.of(1060L));
    String input = Plays.text(Plays.delete(1100, "ann", 1000), Plays.delete(1101, "ann", 1000));
    assertThat(replays.boards(table, folder, input, List.of(1101L)))
        .containsExactly("1101 exact: bob 700");
  }

  @Test
  void replay_deletionWithoutItsKey_stops(@TempDir Path folder) throws IOException {
    String line = "{\"op\":\"delete\",\"arrived_at\":1100,\"item\":{\"event_key\":\"ann\"}}";
    Path input = Files.writeString(folder.resolve("plays"), Plays.text(ANN, line));
    CommandRun run = replays.run(database.freshTable(), input);
    assertThat(run.err())
        .isEqualTo(
            input
                + " line 2 has no start_timestamp: what is deleted is named by its event_key and"
                + " its start_timestamp (the 1 lines before it were replayed)\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
