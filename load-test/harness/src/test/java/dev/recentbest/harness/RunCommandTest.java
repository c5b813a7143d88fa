package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A load test as a whole, in this process and without a terminal. */
final class RunCommandTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void run_twoSeconds_allIsRightAndReported() throws IOException {
    Path report = directory.resolve("report.html");
    Path json = directory.resolve("numbers.json");

    CommandRun run =
        CommandRun.of(
            "run",
            "--rate",
            "20",
            "--duration",
            "2s",
            "--poisson",
            "--report",
            report.toString(),
            "--json",
            json.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).contains("RIGHT", "report: " + report);
    assertThat(Files.readString(report)).contains("Verdict: RIGHT").contains("Time to visible");
    JsonNode numbers = new ObjectMapper().readTree(json.toFile());
    int confirmed = numbers.at("/plays/confirmed").asInt();
    assertThat(confirmed).isPositive().isEqualTo(numbers.at("/plays/read_back").asInt());
    assertThat(numbers.at("/write_latency_ms/count").asInt()).isEqualTo(confirmed);
    assertThat(numbers.at("/visible_ms/count").asInt()).isBetween(1, confirmed);
    assertThat(numbers.at("/function/writes").asInt()).isPositive();
    assertThat(numbers.at("/dollars/run").decimalValue()).isPositive();
    assertThat(numbers.at("/verdict/right").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --rate       | 0     | --rate must be 1 to 5000, found 0
          --rate       | 5001  | --rate must be 1 to 5000, found 5001
          --writers    | 49    | --writers must be 1 to 48, found 49
          --duration   | soon  | --duration must be 1s to 24h, found "soon"
          --duration   | PT25H | --duration must be 1s to 24h, found "PT25H"
          --duration   | 999ms | --duration must be 1s to 24h, found "999ms"
          --look-every | 1ms   | --look-every must be 10ms to 10s, found "1ms"
          --patience   | 0s    | --patience must be 1s to 1h, found "0s"
          --prices     | /none | cannot read /none: there is no such file; check the name
          --report     | /none/r.html | --report /none/r.html cannot be written (NoSuchFileException): name a file in a directory that is there and yours
          --json       | /none/r.json | --json /none/r.json cannot be written (NoSuchFileException): name a file in a directory that is there and yours
          """)
  void run_optionOutOfRange_isRefusedBeforeAnythingStarts(
      String option, String value, String message) {
    CommandRun run =
        option.equals("--report")
            ? CommandRun.of("run", option, value)
            : CommandRun.of(
                "run", option, value, "--report", directory.resolve("r.html").toString());

    CommandRun.assertWrong(run, message);
    assertThat(directory.resolve("r.html")).doesNotExist();
  }

  @Test
  void run_morePlaysThanCanBeKept_isRefused() {
    CommandRun.assertWrong(
        CommandRun.of("run", "--rate", "24", "--duration", "24h"),
        "--rate times --duration must be at most 2000000 plays, found 2073600");
  }

  @Test
  void run_twoPlaces_isRefused() {
    CommandRun.assertWrong(
        CommandRun.of("run", "--aws", "--endpoint", "http://127.0.0.1:1"),
        "--aws and --endpoint name two tables: leave out one of them");
  }
}
