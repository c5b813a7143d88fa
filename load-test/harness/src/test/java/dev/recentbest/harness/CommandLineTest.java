package dev.recentbest.harness;

import static dev.recentbest.harness.CommandRun.assertWrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said, in one line, when arguments and settings are not as they must be. */
final class CommandLineTest {
  private final Path folder;
  private final Path input;

  CommandLineTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    input = Files.writeString(folder.resolve("plays"), Plays.text(Plays.line("ann", 1060, 924)));
  }

  @Test
  void noCommand_printsTheUsage() {
    CommandRun run = CommandRun.of();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Usage: load-test.jar ").contains("replay", "invoke", "demo");
  }

  @Test
  void help_ofACommand_listsOptionsAndSettings() {
    CommandRun run = CommandRun.of("replay", "--help");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out()).contains("--input", "--boards-at", "--board-size", "default: 10");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reply                          | Unmatched argument at index 0: 'reply' (load-test.jar --help lists the options)
          replay                         | Missing required option: '--input=FILE' (load-test.jar replay --help lists the options)
          replay --input INPUT --bogus   | Unknown option: '--bogus' (load-test.jar replay --help lists the options)
          replay --input INPUT more      | Unmatched argument at index 3: 'more' (load-test.jar replay --help lists the options)
          replay --input INPUT --input X | option '--input' (FILE) should be specified only once (load-test.jar replay --help lists the options)
          replay --input INPUT --batch-size many | Invalid value for option '--batch-size': 'many' is not an int (load-test.jar replay --help lists the options)
          replay --input INPUT --batch-size 0    | --batch-size 0 cannot be used: must be 1 to 10000: batchSize=0
          replay --input INPUT --batch-size 10001 | --batch-size 10001 cannot be used: must be 1 to 10000: batchSize=10001
          replay --input INPUT --template nowhere | cannot read template nowhere (there is no such file): name a CloudFormation template
          replay --input INPUT --dynamodb-port 65536 | --dynamodb-port must be 0 to 65535, found 65536
          replay --input INPUT --dynamodb-port -1    | --dynamodb-port must be 0 to 65535, found -1
          replay --input INPUT --dynamodb-port 1 --endpoint http://127.0.0.1:1 | --dynamodb-port is of the DynamoDB in this process, and --endpoint names another: leave out one of them
          replay --input INPUT --endpoint localhost:8000  | --endpoint must be a URL such as http://127.0.0.1:8000, found "localhost:8000"
          replay --input INPUT --endpoint here            | --endpoint must be a URL such as http://127.0.0.1:8000, found "here"
          replay --input INPUT --endpoint ftp://127.0.0.1 | --endpoint must be a URL such as http://127.0.0.1:8000, found "ftp://127.0.0.1"
          replay --input INPUT --boards-at INPUT | --boards-at and --boards-out belong together: give both, or neither
          replay --input INPUT --boards-out X    | --boards-at and --boards-out belong together: give both, or neither
          replay --input INPUT --board-size 0    | setting board-size must be a whole number, 1 to 1000, found "0" (from the command line)
          replay --input INPUT --board-size ten  | setting board-size must be a whole number, 1 to 1000, found "ten" (from the command line)
          replay --input INPUT --window soon     | setting window must be a duration such as 90s, 15m, 1h or PT15M, found "soon" (from the command line)
          replay --input INPUT --window 8d       | setting window must be 1s to 7d, found "8d" (from the command line)
          replay --input INPUT --tick 2h         | setting tick must be 1s to the window, found "2h" (from the command line)
          replay --input INPUT --tick 1500ms     | setting tick must be whole seconds, found "1500ms" (from the command line)
          replay --input INPUT --board a/b       | setting board must be 1 to 100 letters, digits, dots, hyphens or underscores, found "a/b" (from the command line)
          replay --input INPUT --table x         | setting table must be 3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN, found "x" (from the command line)
          replay --input INPUT --max-entries 20  | board-size 10 and slack 5 need room for 180 entries: raise max-entries from 20, or make the board smaller
          replay --input INPUT --metrics statsd  | setting metrics must be embedded or cloudwatch, found "statsd" (from the command line)
          demo --metrics cloudwatch              | Unknown options: '--metrics', 'cloudwatch' (load-test.jar demo --help lists the options)
          invoke --metrics cloudwatch --endpoint http://127.0.0.1:1 --event INPUT | Unknown options: '--metrics', 'cloudwatch' (load-test.jar invoke --help lists the options)
          demo --rate 0                          | --rate must be 1 to 1000, found 0
          demo --seed x                          | Invalid value for option '--seed': 'x' is not a long (load-test.jar demo --help lists the options)
          invoke --event INPUT                   | Missing required option: '--endpoint=URL' (load-test.jar invoke --help lists the options)
          invoke --endpoint http://127.0.0.1:1   | Missing required option: '--event=FILE' (load-test.jar invoke --help lists the options)
          invoke --endpoint nowhere --event INPUT | --endpoint must be a URL such as http://127.0.0.1:8000, found "nowhere"
          """)
  void run_wrongArguments_saysWhichInOneLine(String arguments, String problem) {
    CommandRun run = CommandRun.of(arguments.replace("INPUT", input.toString()).split(" +"));

    assertThat(run.err()).isEqualTo(problem + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void replay_settingsFileMissing_saysSo() {
    Path settings = folder.resolve("settings");

    assertWrong(
        CommandRun.of("replay", "--input", input.toString(), "--settings", settings.toString()),
        "cannot read settings file "
            + settings
            + ": there is no such file; check its name and text");
  }

  @Test
  void replay_settingsFileWithAnUnknownName_saysWhich() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings"), "board_size=3\n");

    assertWrong(
        CommandRun.of("replay", "--input", input.toString(), "--settings", settings.toString()),
        "unknown setting \"board_size\" (from the settings file): docs/settings.md lists their"
            + " names");
  }

  @Test
  void replay_settingsFileWithAWrongValue_saysWhereItIsFrom() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings"), "window=soon\n");

    assertWrong(
        CommandRun.of("replay", "--input", input.toString(), "--settings", settings.toString()),
        "setting window must be a duration such as 90s, 15m, 1h or PT15M, found \"soon\" (from the"
            + " settings file)");
  }
}
