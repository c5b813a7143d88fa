package dev.recentbest.harness.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.games.Disorder;
import dev.recentbest.games.GameSettings;
import dev.recentbest.games.Games;
import dev.recentbest.games.PlayWriter;
import dev.recentbest.games.Shape;
import dev.recentbest.oracle.ArrivedPlays;
import dev.recentbest.oracle.Candidate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay}, the packaged command, board by board against a brute force. */
class ReplayDataIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SIZE = 10;
  private static final long WINDOW_SECONDS = 3600;
  private static final int SLICE = 20_000;
  private static final int SLICE_TIMES = 200;
  private static final int ALL_TIMES = 1_000;
  private static final long SEED = 20_261_121;

  @TempDir private Path folder = Path.of("");

  @Test
  void replay_sliceOfDodgeTheMud_everyBoardIsRight() throws Exception {
    replayAndCompare(PlayFile.real("dodge-the-mud.ndjson.gz", SLICE), SLICE_TIMES);
  }

  @Test
  void replay_sliceOfAdventBoards_everyBoardIsRight() throws Exception {
    replayAndCompare(PlayFile.real("advent-boards.ndjson.gz", SLICE), SLICE_TIMES);
  }

  @Test
  @Tag("full")
  void replay_allOfDodgeTheMud_everyBoardIsRight() throws Exception {
    replayAndCompare(PlayFile.real("dodge-the-mud.ndjson.gz", Integer.MAX_VALUE), ALL_TIMES);
  }

  @Test
  @Tag("full")
  void replay_allOfAdventBoards_everyBoardIsRight() throws Exception {
    replayAndCompare(PlayFile.real("advent-boards.ndjson.gz", Integer.MAX_VALUE), ALL_TIMES);
  }

  @Test
  void replay_tournamentThenEveningWithDisorder_everyBoardIsRight() throws Exception {
    GameSettings games =
        GameSettings.denseHour(SEED)
            .withPlayers(1_000)
            .withPlaysPerHour(6_000)
            .withShape(Shape.TOURNAMENT_THEN_EVENING)
            .withDisorder(Disorder.ORDINARY);
    StringWriter text = new StringWriter();
    try (PlayWriter writer = new PlayWriter(text)) {
      for (var play : (Iterable<dev.recentbest.games.GeneratedPlay>) Games.of(games)::iterator) {
        writer.write(play);
      }
    }
    replayAndCompare(PlayFile.of(text.toString().lines().toList()), SLICE_TIMES);
  }

  @Test
  void replay_sliceWithCorrections_noBoardThatSaysExactIsWrong() throws Exception {
    PlayFile plays = PlayFile.real("dodge-the-mud.ndjson.gz", SLICE);
    assertCorrected(CorrectedPlays.of(plays, 20, new Random(SEED)), SLICE_TIMES);
  }

  @Test
  @Tag("full")
  void replay_allWithCorrections_noBoardThatSaysExactIsWrong() throws Exception {
    PlayFile plays = PlayFile.real("dodge-the-mud.ndjson.gz", Integer.MAX_VALUE);
    assertCorrected(CorrectedPlays.of(plays, 20, new Random(SEED)), ALL_TIMES);
  }

  private void assertCorrected(PlayFile file, int count) throws Exception {
    Outcome outcome = replayed(file, count);
    System.out.println(outcome);
    assertThat(outcome.wrong()).as("boards that are wrong").isZero();
    assertThat(outcome.exact()).as("boards that say exact").isGreaterThan(count * 3 / 10);
  }

  private void replayAndCompare(PlayFile file, int count) throws Exception {
    Outcome outcome = replayed(file, count);
    assertThat(outcome.exact()).as("boards that say exact").isEqualTo(count);
    assertThat(outcome.wrong()).as("boards that are wrong").isZero();
  }

  /**
   * How many of a file's boards said exact, and how many were not what brute force says.
   *
   * @param wrong of those that did not say exact; one that says so and is wrong fails at once
   */
  private record Outcome(int boards, int exact, int wrong) {}

  private Outcome replayed(PlayFile file, int count) throws Exception {
    List<Long> times = file.times(count, WINDOW_SECONDS, new Random(SEED));
    List<JsonNode> boards = replay(file.lines(), times);
    assertThat(boards).hasSize(count);
    ArrivedPlays arrived = new ArrivedPlays(WINDOW_SECONDS, 1);
    int next = 0;
    int notEmpty = 0;
    int exact = 0;
    int wrong = 0;
    for (int i = 0; i < count; i++) {
      long at = times.get(i);
      for (; next < file.plays().size() && file.plays().get(next).atEpochSecond() <= at; next++) {
        file.plays().get(next).applyTo(arrived);
      }
      List<Candidate> expected = arrived.board(at, SIZE);
      if (boards.get(i).get("exact").booleanValue()) {
        exact++;
        assertThat(shown(boards.get(i), at)).as("board at %s", at).isEqualTo(expected);
      } else if (!shown(boards.get(i), at).equals(expected)) {
        wrong++;
      }
      notEmpty += expected.isEmpty() ? 0 : 1;
    }
    assertThat(notEmpty).as("boards that show something").isGreaterThanOrEqualTo(count * 9 / 10);
    return new Outcome(count, exact, wrong);
  }

  private static List<Candidate> shown(JsonNode board, long at) {
    assertThat(board.get("at").longValue()).isEqualTo(at);
    assertThat(board.get("tick_seconds").longValue()).isEqualTo(1);
    List<Candidate> shown = new ArrayList<>();
    for (JsonNode entry : board.get("entries")) {
      assertThat(entry.get("rank").intValue()).isEqualTo(shown.size() + 1);
      shown.add(
          new Candidate(
              entry.get("event_key").textValue(),
              entry.get("start_timestamp").longValue(),
              entry.get("completed_at").longValue(),
              entry.get("score").longValue(),
              entry.get("handle").textValue()));
    }
    return shown;
  }

  private List<JsonNode> replay(List<String> lines, List<Long> times) throws Exception {
    Path input = Files.write(folder.resolve("plays.ndjson"), lines);
    Path boardsAt =
        Files.writeString(
            folder.resolve("times"),
            times.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    Path boardsOut = folder.resolve("boards.ndjson");
    PackagedCommand.Result result =
        PackagedCommand.run(
            "replay",
            "--input",
            input.toString(),
            "--boards-at",
            boardsAt.toString(),
            "--boards-out",
            boardsOut.toString());
    assertThat(result.exitCode()).as(result.output()).isZero();
    List<JsonNode> boards = new ArrayList<>();
    for (String line : Files.readAllLines(boardsOut)) {
      boards.add(read(line));
    }
    return boards;
  }

  private static JsonNode read(String line) throws IOException {
    return JSON.readTree(line);
  }
}
