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

  private void replayAndCompare(PlayFile file, int count) throws Exception {
    List<Long> times = file.times(count, WINDOW_SECONDS, new Random(SEED));
    List<JsonNode> boards = replay(file.lines(), times);
    assertThat(boards).hasSize(count);
    ArrivedPlays arrived = new ArrivedPlays(WINDOW_SECONDS, 1);
    int next = 0;
    int notEmpty = 0;
    for (int i = 0; i < count; i++) {
      long at = times.get(i);
      for (; next < file.plays().size() && file.plays().get(next).atEpochSecond() <= at; next++) {
        if (file.plays().get(next).completed()) {
          arrived.add(file.plays().get(next).play());
        }
      }
      List<Candidate> expected = arrived.board(at, SIZE);
      assertBoard(boards.get(i), at, expected);
      notEmpty += expected.isEmpty() ? 0 : 1;
    }
    assertThat(notEmpty).as("boards that show something").isGreaterThanOrEqualTo(count * 9 / 10);
  }

  private static void assertBoard(JsonNode board, long at, List<Candidate> expected) {
    assertThat(board.get("at").longValue()).isEqualTo(at);
    assertThat(board.get("exact").booleanValue()).as("exact at %s", at).isTrue();
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
    assertThat(shown).as("board at %s", at).isEqualTo(expected);
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
