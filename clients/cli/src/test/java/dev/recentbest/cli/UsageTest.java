package dev.recentbest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says to those who use it wrongly, or ask. */
final class UsageTest {
  private final Run run = Run.on(new ScriptedTable());

  @Test
  void noCommand_printsTheCommands() {
    assertThat(run.of()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "Usage: java -jar recent-best.jar COMMAND",
            "  board     Shows a board",
            "  rebuild   Repairs a board",
            "  backfill  Archives the best");
  }

  @Test
  void backfill_hourThatIsNone_isRefused() {
    assertThat(run.of("backfill", "--from", "noon", "--to", "2015-04-03T14")).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "Invalid value for option '--from': must be an hour in UTC such as 2015-04-03T14, found"
                + " \"noon\"");
  }

  @Test
  void help_isNoMistake() {
    assertThat(run.of("board", "--help")).isZero();
    assertThat(run.out())
        .contains("Usage: java -jar recent-best.jar board [OPTION]...", "Exit codes: 0 shown;")
        .contains("(default: scores;");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void version_isPrinted() {
    assertThat(run.of("--version")).isZero();
    assertThat(run.out()).isEqualTo("Recent Best 0.1.0\n");
  }

  @Test
  void unknownOption_printsTheUsage() {
    assertThat(run.of("board", "--colour\u001b[2J")).isEqualTo(2);
    assertThat(run.err())
        .startsWith("Unknown option: '--colour\ufffd[2J'\n")
        .contains("Usage: java -jar recent-best.jar board [OPTION]...");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void unknownCommand_printsTheUsage() {
    assertThat(run.of("bord")).isEqualTo(2);
    assertThat(run.err()).startsWith("Unmatched argument at index 0: 'bord'\n").contains("Usage:");
  }

  @Test
  void badValue_namesOptionAndForm() {
    assertThat(run.of("board", "--window", "soon")).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            Invalid value for option '--window': must be a duration such as 90s, 15m, 1h or PT15M, found "soon"
            (java -jar recent-best.jar board --help lists the options)
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "board --watch --at 5|--watch shows the board as it is now: leave out one of --watch and --at",
        "board --for 5s|--for says when --watch ends: add --watch, or leave it out",
        "board --watch --for=-PT1S|--for must be 1s to 365d, found PT-1S",
        "board --watch --for=0s|--for must be 1s to 365d, found PT0S",
        "board --watch --for=366d|--for must be 1s to 365d, found 8784h",
        "board --board a/b|--board must be 1 to 100 letters, digits, dots, hyphens or underscores, found \"a/b\"",
        "board --table a#b|--table must be 3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN, found \"a#b\""
      })
  void badOptions_saysWhatToDo(String arguments, String message) {
    assertThat(run.of(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(run.err()).isEqualTo(message + "\n");
  }
}
