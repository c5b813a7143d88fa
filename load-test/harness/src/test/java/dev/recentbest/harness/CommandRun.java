package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run of the command line left behind.
 *
 * @param exitCode what the process would have ended with
 * @param out its standard output
 * @param err its standard error
 */
record CommandRun(int exitCode, String out, String err) {
  static CommandRun of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Replays into a table of a DynamoDB that runs already. */
  static CommandRun replay(Path input, URI endpoint, String table, String... more) {
    var arguments =
        List.of(
            "replay",
            "--input",
            input.toString(),
            "--endpoint",
            endpoint.toString(),
            "--table",
            table);
    return of(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** It ended as a wrong use or input, with nothing but one line. */
  static void assertWrong(CommandRun run, String problem) {
    assertThat(run).isEqualTo(new CommandRun(2, "", problem + "\n"));
  }

  /** It ended as its surroundings are wrong, with nothing but one line. */
  static void assertEnvironment(CommandRun run, String problem) {
    assertThat(run).isEqualTo(new CommandRun(3, "", problem + "\n"));
  }
}
