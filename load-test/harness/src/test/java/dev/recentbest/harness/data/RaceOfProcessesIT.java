package dev.recentbest.harness.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.model.play.Play;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen processes merge into one item at the same time, and nothing is lost. */
class RaceOfProcessesIT {
  private static final int PROCESSES = 16;
  private static final int EVENTS_EACH = 12;
  private static final int PLAYS_EACH = 25;
  private static final long NOW = 1_800_000_000;
  private static final Pattern LOST_RACES = Pattern.compile("(\\d+) lost races");

  @TempDir private Path folder = Path.of("");

  @Test
  void invoke_sixteenProcessesOnOneItem_loseNothing() throws Exception {
    List<Candidate> all = new ArrayList<>();
    try (Database database = Database.embedded(0, "scores")) {
      List<Process> processes = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(start(database, i, all));
      }
      long lostRaces = 0;
      for (Process process : processes) {
        lostRaces += end(process);
      }
      LeaderboardReader reader =
          LeaderboardReader.direct(
              database.dynamoDb(), ConfiguredBoard.of("scores", "recent-best"), Clock.systemUTC());
      for (long at = NOW; at < NOW + 3600; at += 60) {
        List<Candidate> shown =
            reader.board(Instant.ofEpochSecond(at)).leaderboard().plays().stream()
                .map(RaceOfProcessesIT::candidate)
                .toList();
        assertThat(shown).as("board at %s", at).isEqualTo(BruteForce.board(all, at, 10, 3600, 1));
      }
      assertThat(lostRaces).as("lost races: without any this proves nothing").isPositive();
    }
  }

  private Process start(Database database, int number, List<Candidate> all) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("invoke", "--stats", "--endpoint", database.endpoint().toString(), "--event"));
    Random random = new Random(number);
    for (int i = 0; i < EVENTS_EACH; i++) {
      List<Candidate> plays = plays(number, i, random);
      all.addAll(plays);
      Path event = folder.resolve("event-" + number + "-" + i + ".json");
      Files.write(
          event, StreamEvents.inserts(plays, ((long) number * EVENTS_EACH + i) * PLAYS_EACH));
      arguments.add(event.toString());
    }
    Process process =
        PackagedCommand.start(
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            arguments.toArray(String[]::new));
    System.out.println(
        "process " + process.pid() + " invokes the function " + EVENTS_EACH + " times");
    return process;
  }

  private static long end(Process process) throws IOException, InterruptedException {
    PackagedCommand.Result result = PackagedCommand.end(process);
    assertThat(result.exitCode()).as(result.output()).isZero();
    Matcher matcher = LOST_RACES.matcher(result.output());
    assertThat(matcher.find()).as(result.output()).isTrue();
    System.out.println("process " + process.pid() + ": " + matcher.group());
    return Long.parseLong(matcher.group(1));
  }

  private static List<Candidate> plays(int process, int event, Random random) {
    List<Candidate> plays = new ArrayList<>();
    for (int i = 0; i < PLAYS_EACH; i++) {
      String player = "player-" + random.nextInt(200);
      long end = NOW - random.nextInt(3600);
      long start = end - 1 - ((long) process * EVENTS_EACH + event) * PLAYS_EACH - i;
      plays.add(new Candidate(player, start, end, random.nextInt(100_000), player));
    }
    return plays;
  }

  private static Candidate candidate(Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        play.handle().text());
  }
}
