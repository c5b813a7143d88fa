package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration as a whole, in this process and without a terminal. */
final class DemoCommandTest {
  @Test
  void demo_someMinutesOfGames_entriesLeaveNextBestsReturnAndAllIsRight() {
    CommandRun run =
        CommandRun.of(
            "demo", "--port=0", "--speed", "60", "--rate", "15", "--for", "7s", "--window", "20m");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .startsWith("Starting DynamoDB, the score table, and the function on its stream ...")
        .anyMatch(line -> line.matches("The board's page is http://127.0.0.1:\\d+/"))
        .anyMatch(line -> line.startsWith("The past 20 minutes are written at once, late: "))
        .anyMatch(line -> line.startsWith("Best of the 20 minutes before "))
        .anyMatch(line -> line.matches("left by age  .*; next best .* returned.*"))
        .anyMatch(line -> line.matches("board item: .*; exact, to 1 s"))
        .anyMatch(line -> line.matches("[\\d,]+ plays read back from the table, .*"))
        .anyMatch(line -> line.startsWith("549 boards compared with a brute force: "))
        .endsWith("right: all of them equal and exact");
    assertThat(run.out()).doesNotContain("\u001B").doesNotContain("note:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --rate   | 0     | --rate must be 1 to 1000, found 0
          --speed  | 601   | --speed must be 1 to 600, found 601
          --for    | soon  | --for must be at least a second, such as 60s or 5m, found "soon"
          --for    | 10ms  | --for must be at least a second, such as 60s or 5m, found "10ms"
          --table  | arn:x | a table in this process has a name, found "arn:x": give a name
          --port   | 65536 | --port must be 0 to 65535, found 65536
          """)
  void demo_optionOutOfRange_isRefused(String option, String value, String message) {
    CommandRun run = CommandRun.of("demo", option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo(message + System.lineSeparator());
  }
}
