package dev.recentbest.harness.replay;

import dev.recentbest.display.Terminal;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.rollup.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: play-throughs from a file in, boards as of given instants out. */
@Command(
    name = "replay",
    description =
        "Writes play-throughs to a table in order of arrival, runs the function on the table's stream, and reads"
            + " the board as of given instants.",
    sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "Play-throughs, one JSON object a line, gzipped or not, in order of arrival.")
  private Path input = Path.of("");

  @Option(
      names = "--boards-at",
      paramLabel = "TIMES",
      description = "Instants to read the board at: epoch seconds, one a line, ascending.")
  private @Nullable Path boardsAt;

  @Option(
      names = "--boards-out",
      paramLabel = "OUT",
      description = "Where the boards go, a JSON line each.")
  private @Nullable Path boardsOut;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "A DynamoDB that runs elsewhere; default: an embedded one, which ends with the command.")
  private @Nullable URI endpoint;

  @Option(
      names = {"--port", "--dynamodb-port"},
      paramLabel = "PORT",
      defaultValue = "0",
      description =
          "Where the embedded DynamoDB listens on 127.0.0.1; 0 = any free port (default: ${DEFAULT-VALUE}).")
  private int dynamoDbPort;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "The most records the function gets at once, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int batchSize;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  public ReplayCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Settings settings =
        SettingOptions.read(
            Objects.requireNonNull(spec).commandLine().getParseResult(), System.getenv());
    if ((boardsAt == null) != (boardsOut == null)) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--boards-at and --boards-out belong together: give both, or neither");
    }
    if (batchSize < 1 || batchSize > 1000) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--batch-size must be 1 to 1000, found " + batchSize);
    }
    if (boardsOut != null && (ReplayFiles.same(boardsOut, input) || isBoardsAt(boardsOut))) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--boards-out " + boardsOut + " would overwrite what is read: name another file");
    }
    List<Long> times =
        boardsAt == null
            ? List.of()
            : Times.parse(boardsAt.toString(), ReplayFiles.lines(boardsAt));
    try (BufferedReader lines = ReplayFiles.open(input);
        Database database = open(settings);
        BoardFile boards = BoardFile.create(Optional.ofNullable(boardsOut))) {
      Clock clock = Clock.systemUTC();
      Progress progress =
          new Progress(err, Terminal.detect(System.getenv(), clock).interactive(), clock);
      ReplayResult result =
          new ReplaySession(settings, database, ReplaySession.mapping(batchSize), progress)
              .run(lines, times, boards);
      result.print(out);
      return exitCode(result);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + input, e);
    }
  }

  private boolean isBoardsAt(Path file) {
    return boardsAt != null && ReplayFiles.same(file, boardsAt);
  }

  private Database open(Settings settings) {
    return endpoint == null
        ? Database.embedded(dynamoDbPort, settings.table())
        : Database.at(endpoint, settings.table());
  }

  private int exitCode(ReplayResult result) {
    if (result.stopped().isPresent()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          input
              + " "
              + result.stopped().get()
              + " (the "
              + result.lines()
              + " lines before it were replayed)");
    }
    if (result.lines() == 0) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, input + " is empty: expected a play-through a line");
    }
    if (result.leftOut() > 0) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          result.leftOut()
              + " of "
              + result.lines()
              + " lines do not count, each for the reason above; the others do");
    }
    return ExitCode.RIGHT.number();
  }
}
