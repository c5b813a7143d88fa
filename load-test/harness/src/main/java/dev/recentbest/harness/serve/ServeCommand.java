package dev.recentbest.harness.serve;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.HttpOptions;
import dev.recentbest.harness.command.MappingOptions;
import dev.recentbest.harness.command.PortText;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.command.StopSignal;
import dev.recentbest.harness.wiring.RunningMetrics;
import dev.recentbest.http.HttpSettings;
import dev.recentbest.local.BoardTime;
import dev.recentbest.local.DataDirectoryException;
import dev.recentbest.local.FunctionPlace;
import dev.recentbest.local.HttpPlace;
import dev.recentbest.local.LocalService;
import dev.recentbest.local.LocalServiceSettings;
import dev.recentbest.local.PortUnavailableException;
import dev.recentbest.local.ScoreTableException;
import dev.recentbest.mapping.CheckpointUnreadableException;
import dev.recentbest.rollup.settings.MetricRoute;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.runtime.PackageUnreadable;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code serve}: table, stream, function and board on this machine, until Ctrl-C. */
@Command(
    name = "serve",
    description =
        "Runs the whole service in this process until Ctrl-C: a DynamoDB with the score table, the delivery of its"
            + " stream, the function that keeps the board up to date, and the board over HTTP, with a page.",
    sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
  private static final String USUAL_PORT = "8080";
  private static final String USUAL_DYNAMODB_PORT = "8000";

  /** How often to look whether there is something to tell. */
  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(3);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "A directory that keeps everything from one run to the next; without it all ends with the command.")
  private @Nullable Path data;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "A DynamoDB that runs elsewhere (default: one in this process).")
  private @Nullable URI endpoint;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = USUAL_PORT,
      description =
          "Where the board and its page are, on 127.0.0.1 over HTTP; 0 = any free port (default: ${DEFAULT-VALUE}).")
  private String port = USUAL_PORT;

  @Option(
      names = "--dynamodb-port",
      paramLabel = "PORT",
      description =
          "Where the DynamoDB in this process listens on 127.0.0.1; 0 = any free port (default: "
              + USUAL_DYNAMODB_PORT
              + ").")
  private @Nullable String dynamoDbPort;

  @Mixin private final FunctionOptions function = new FunctionOptions();

  @Mixin private final MappingOptions mapping = new MappingOptions();

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;
  private final StopSignal stop;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param stop ends the command
   */
  public ServeCommand(PrintStream out, PrintStream err, StopSignal stop) {
    this.out = out;
    this.err = err;
    this.stop = stop;
  }

  @Override
  public Integer call() {
    stop.listen();
    ParseResult parsed = Objects.requireNonNull(spec).commandLine().getParseResult();
    Settings settings = SettingOptions.read(parsed, System.getenv());
    LocalServiceSettings wanted =
        place(mapping.service(settings), settings.table())
            .withFunction(function.place(SettingOptions.variables(parsed, System.getenv())))
            .withHttp(http());
    checkMetrics(settings, wanted.place());
    Optional<RuntimeException> failure;
    ServeLog log;
    try (RunningMetrics metrics = RunningMetrics.open(settings, clock, err::println)) {
      log = new ServeLog(settings.board(), wanted.place(), out, err, clock, metrics::handled);
      failure = serve(wanted, log);
    }
    log.summarize();
    if (failure.isPresent()) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "the stream is not delivered any more: " + failure.get().getMessage());
    }
    return ExitCode.RIGHT.number();
  }

  private Optional<RuntimeException> serve(LocalServiceSettings wanted, ServeLog log) {
    try (LocalService service = start(wanted, log)) {
      out.print(new Welcome(service).text());
      out.flush();
      return watch(service, log);
    }
  }

  /** Until somebody ends it, or it ends by itself; answers why it did. */
  private Optional<RuntimeException> watch(LocalService service, ServeLog log) {
    Optional<RuntimeException> failure = Optional.empty();
    while (failure.isEmpty() && !stop.await(LOOK_INTERVAL)) {
      log.tell();
      failure = service.mapping().failure();
    }
    return failure;
  }

  /** The packaged function would send them itself, and has no credentials here to do so. */
  private static void checkMetrics(Settings settings, FunctionPlace place) {
    if (settings.metrics() == MetricRoute.CLOUDWATCH && place instanceof FunctionPlace.Packaged) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--metrics cloudwatch is for --function in-process: leave out one of them");
    }
  }

  private LocalServiceSettings place(LocalServiceSettings service, String table) {
    if (endpoint == null && table.startsWith("arn:")) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "a table in this process has a name, found \""
              + table
              + "\": give a name, or --endpoint");
    }
    if (endpoint != null && dynamoDbPort != null) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--dynamodb-port is of the DynamoDB in this process, and --endpoint names another: leave out one of them");
    }
    LocalServiceSettings placed =
        endpoint == null
            ? service.withPort(dynamoDbPort())
            : service.withEndpoint(checked(endpoint));
    return data == null ? placed : placed.withDataDirectory(data);
  }

  private int dynamoDbPort() {
    return PortText.parse(
        "--dynamodb-port", dynamoDbPort == null ? USUAL_DYNAMODB_PORT : dynamoDbPort);
  }

  private HttpPlace http() {
    HttpSettings settings = HttpOptions.read(System.getenv());
    return new HttpPlace(PortText.parse("--port", port), false, settings, BoardTime.of(clock));
  }

  private static URI checked(URI endpoint) {
    if (endpoint.getHost() == null || !List.of("http", "https").contains(endpoint.getScheme())) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--endpoint must be a URL such as http://127.0.0.1:8000, found \"" + endpoint + "\"");
    }
    return endpoint;
  }

  private static LocalService start(LocalServiceSettings settings, ServeLog log) {
    try {
      return LocalService.start(settings, log);
    } catch (PackageUnreadable e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, String.valueOf(e.getMessage()));
    } catch (PortUnavailableException
        | ScoreTableException
        | DataDirectoryException
        | CheckpointUnreadableException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }
}
