package dev.recentbest.harness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.ApiServer;
import dev.recentbest.harness.testbed.JavaCommand;
import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged commands {@code submit} and {@code board --api} against an embedded DynamoDB and the
 * read API on it, in processes of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SubmitAndApiIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_428_071_700), ZoneOffset.UTC);

  private final TestDatabase database = new TestDatabase();

  private record Result(int exitCode, String out, String err) {}

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void submit_file_isInTheTable(@TempDir Path folder) throws Exception {
    String table = database.freshTable();
    Path file =
        Files.writeString(
            folder.resolve("plays.ndjson"),
            """
            {"event_key":"bob","start_timestamp":1428071547,"length_seconds":55,"completed":true,"score":924,"handle":"竜の子","achievements":[]}
            7
            {"event_key":"ann","start_timestamp":1428071547,"length_seconds":55,"completed":true,"score":925,"handle":"Ann"}
            """);

    Result result =
        run(
            "submit",
            "--file",
            file.toString(),
            "--table",
            table,
            "--endpoint",
            database.endpoint().toString());

    assertThat(result.out()).isEqualTo("2 written, 0 already written, 0 key taken, 1 refused\n");
    assertThat(result.err())
        .isEqualTo("line 2: refused: must be one JSON object, a play-through\n");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(database.players(table)).containsExactly("ann", "bob");
  }

  @Test
  void board_api_isWhatTheApiAnswers() throws Exception {
    try (ApiServer api = new ApiServer(database.client(), database.freshTable(), CLOCK)) {
      Result result = run("board", "--api", api.url(), "--json", "-k", "3", "--window", "15m");

      assertThat(result.err()).isEmpty();
      assertThat(result.out())
          .isEqualTo(
              "{\"at\":1428071700,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":900,"
                  + "\"read_at\":1428071700,\"outdated\":false,\"entries\":[]}\n");
      assertThat(result.exitCode()).isZero();
    }
  }

  private static Result run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(JavaCommand.of("recent-best.jar", List.of(), List.of(arguments)));
    builder.environment().keySet().removeIf(name -> name.startsWith("RECENT_BEST_"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    // A few lines at the most: neither pipe can fill up while the other one is read.
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), out, err);
  }
}
