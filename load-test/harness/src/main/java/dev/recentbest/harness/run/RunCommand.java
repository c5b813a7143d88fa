package dev.recentbest.harness.run;

import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Terminal;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.Interrupts;
import dev.recentbest.harness.command.MappingOptions;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.command.StopSignal;
import dev.recentbest.harness.run.cost.Prices;
import dev.recentbest.harness.run.cost.PricesFile;
import dev.recentbest.rollup.settings.Settings;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: load at a given rate, what it took, and whether the board is right. */
@Command(
    name = "run",
    description =
        "Writes generated plays at a given rate, whether or not those before them are done; measures"
            + " writes and how soon the board shows them; compares the board with a brute force at the"
            + " end; and writes a report. Without --endpoint and --aws the service runs in this process.",
    sortOptions = false)
public final class RunCommand implements Callable<Integer> {
  /** What a shell says of a process that Ctrl-C has ended. */
  private static final int INTERRUPTED = 130;

  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "A DynamoDB that runs elsewhere, such as that of serve, with its function.")
  private @Nullable URI endpoint;

  @Option(
      names = "--aws",
      description = "A table of AWS, by the SDK's default region and credentials. It costs money.")
  private boolean aws;

  @Option(names = "--yes", description = "What --aws is said to cost may be spent.")
  private boolean yes;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      defaultValue = "load-test-report.html",
      description = "Where the report goes (default: ${DEFAULT-VALUE}).")
  private Path report = Path.of("");

  @Option(names = "--json", paramLabel = "FILE", description = "Where the numbers go, as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "List prices, lines of name=value (default: US East, N. Virginia).")
  private @Nullable Path prices;

  @Mixin private final MappingOptions mapping = new MappingOptions();

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final StopSignal stop;

  /**
   * @param stop ends the load early; the board is checked and the report written all the same
   */
  public RunCommand(PrintStream out, StopSignal stop) {
    this.out = out;
    this.stop = stop;
  }

  @Override
  public Integer call() {
    RunSettings settings = options.settings();
    Settings function =
        SettingOptions.read(
            Objects.requireNonNull(spec).commandLine().getParseResult(), System.getenv());
    checkPlace();
    Prices dollars = prices == null ? PricesFile.bundled() : PricesFile.read(prices);
    ResultFiles files =
        new ResultFiles(
            new OutputFile("--report", report),
            Optional.ofNullable(json).map(path -> new OutputFile("--json", path)));
    files.check();
    stop.listen();
    try (Interrupts interrupts = new Interrupts();
        Target target = target(settings, function, dollars)) {
      interrupts.on("INT", this::askOrHalt);
      RunResult result = run(settings, function, dollars, target);
      files.write(result);
      new Summary(result).lines().forEach(out::println);
      out.println("report: " + report);
      return result.verdict().exitCode().number();
    }
  }

  private RunResult run(RunSettings settings, Settings function, Prices dollars, Target target) {
    Clock clock = Clock.systemUTC();
    RunEdges edges = new RunEdges(clock, System::nanoTime, RunCommand::pause, stop);
    String head =
        "%,d plays a second for %s against %s"
            .formatted(settings.rate(), settings.length(), target.place());
    try (Progress progress = progress(Terminal.detect(System.getenv(), clock), head)) {
      return new Measurement(settings, function, target, dollars, edges, progress).run();
    }
  }

  private Target target(RunSettings settings, Settings function, Prices dollars) {
    Targets targets = new Targets(Clock.systemUTC());
    if (endpoint != null) {
      return targets.at(endpoint, function);
    }
    if (!aws) {
      out.println("Starting DynamoDB, the score table, and the function on its stream ...");
      return targets.inThisProcess(mapping.service(function));
    }
    Target target = targets.onAws(function);
    out.println(new Estimate(settings, dollars).line());
    if (!yes) {
      target.close();
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "nothing was written: --yes says that this may be spent");
    }
    return target;
  }

  private void checkPlace() {
    if (aws && endpoint != null) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--aws and --endpoint name two tables: leave out one of them");
    }
  }

  /** Who presses Ctrl-C twice does not want to wait for the comparison. */
  private void askOrHalt() {
    if (stop.await(Duration.ZERO)) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
    stop.ask();
  }

  private Progress progress(Terminal terminal, String head) {
    if (!terminal.interactive()) {
      out.println(head);
      return new PlainProgress(out);
    }
    LiveScreen screen =
        LiveScreen.open(
            out, hook -> Runtime.getRuntime().addShutdownHook(new Thread(hook, "run-screen")));
    return new TerminalProgress(screen, terminal, head);
  }

  /** To a tenth of a millisecond, where Thread.sleep knows only whole ones. */
  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
