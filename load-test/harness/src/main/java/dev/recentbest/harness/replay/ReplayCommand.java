package dev.recentbest.harness.replay;

import dev.recentbest.display.Terminal;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.MappingOptions;
import dev.recentbest.harness.command.PortText;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.harness.wiring.RunningMetrics;
import dev.recentbest.local.LocalServiceSettings;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: play-throughs from a file in, boards as of given instants out. */
@Command(
    name = "replay",
    description =
        "Writes play-throughs to a table in order of arrival, runs the function on the table's stream, and reads"
            + " the board as of given instants. Unless told otherwise by an option, batches are of up to 1000"
            + " records, wait for no more, and are tried again four times; the rest is as the template says.",
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
      names = "--dynamodb-port",
      paramLabel = "PORT",
      description =
          "Where the embedded DynamoDB listens on 127.0.0.1; 0 = any free port (default: 0).")
  private @Nullable String port;

  @Mixin private final MappingOptions mapping = new MappingOptions();

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
    if (boardsOut != null && (ReplayFiles.same(boardsOut, input) || isBoardsAt(boardsOut))) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--boards-out " + boardsOut + " would overwrite what is read: name another file");
    }
    List<Long> times =
        boardsAt == null
            ? List.of()
            : Times.parse(boardsAt.toString(), ReplayFiles.lines(boardsAt));
    if (endpoint != null && port != null) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--dynamodb-port is of the DynamoDB in this process, and --endpoint names another: leave out one of them");
    }
    LocalServiceSettings service = mapping.service(settings, ReplaySession::delivery);
    try (BufferedReader lines = ReplayFiles.open(input);
        Database database = open(service);
        BoardFile boards = BoardFile.create(Optional.ofNullable(boardsOut))) {
      Clock clock = Clock.systemUTC();
      Progress progress =
          new Progress(err, Terminal.detect(System.getenv(), clock).interactive(), clock);
      ReplayResult result;
      try (RunningMetrics metrics = RunningMetrics.open(settings, clock, progress::note)) {
        result =
            new ReplaySession(settings, database, service.mapping(), progress, metrics)
                .run(lines, times, boards);
      }
      result.print(out);
      return exitCode(result);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + input, e);
    }
  }

  private boolean isBoardsAt(Path file) {
    return boardsAt != null && ReplayFiles.same(file, boardsAt);
  }

  private Database open(LocalServiceSettings service) {
    String table = service.function().table();
    return endpoint == null
        ? Database.embedded(
            PortText.parse("--dynamodb-port", port == null ? "0" : port), table, service.table())
        : Database.at(endpoint, table);
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
