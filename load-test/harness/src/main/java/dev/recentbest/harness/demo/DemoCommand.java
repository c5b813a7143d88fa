package dev.recentbest.harness.demo;

import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Terminal;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.local.LocalService;
import dev.recentbest.local.LocalServiceSettings;
import dev.recentbest.local.PortUnavailableException;
import dev.recentbest.local.ScoreTableException;
import dev.recentbest.rollup.settings.Durations;
import dev.recentbest.rollup.settings.Settings;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole service in one process, generated games, and a live board of them. */
@Command(
    name = "demo",
    description =
        "Plays generated games against the whole service in this process, shows their board live, and"
            + " compares it with a brute force at the end. Entries leave by age and next bests return in"
            + " every minute of the games' time.",
    sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
  /** What a shell says of a process that Ctrl-C has ended. */
  private static final int INTERRUPTED = 130;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Plays a second, on average: 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seconds of the games' time in a second: 1 to 600 (default: ${DEFAULT-VALUE}). Above 1"
              + " the games are played in the past; after six hours they have caught up.")
  private int speed;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "How long it is live, such as 60s or 5m (default: until Ctrl-C).")
  private @Nullable String length;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which games are played (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = {"--dynamodb-port", "--port"},
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Where the embedded DynamoDB listens on 127.0.0.1; 0 for any free port (default:"
              + " ${DEFAULT-VALUE}).")
  private int port;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;

  public DemoCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    DemoSettings settings = settings();
    Settings function =
        SettingOptions.read(
            Objects.requireNonNull(spec).commandLine().getParseResult(), System.getenv());
    StopSignal stop = new StopSignal();
    try (Interrupts interrupts = new Interrupts()) {
      interrupts.on("INT", () -> stopOrExit(stop)).on("TERM", stop::give);
      return run(settings, function, stop).number();
    }
  }

  private ExitCode run(DemoSettings settings, Settings function, StopSignal stop) {
    Clock clock = Clock.systemUTC();
    Deliveries deliveries = new Deliveries();
    ServiceWatch watch = new ServiceWatch(deliveries, clock);
    out.println("Starting DynamoDB, the score table, and the function on its stream ...");
    try (LocalService service = start(function, watch)) {
      DemoEdges edges = new DemoEdges(clock, LocalRollUp::pause, stop, view(), out);
      DemoParts parts = DemoParts.of(settings, service, watch, deliveries, edges);
      new LiveShow(parts).run();
      return new FinalCheck(parts).run(parts.gameClock().now());
    }
  }

  /** The second time it does not wait for the comparison. */
  private static void stopOrExit(StopSignal stop) {
    if (stop.isGiven()) {
      System.exit(INTERRUPTED);
    }
    stop.give();
  }

  private LocalService start(Settings function, ServiceWatch watch) {
    try {
      return LocalService.start(LocalServiceSettings.inMemory(function).withPort(port), watch);
    } catch (PortUnavailableException | ScoreTableException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }

  private View view() {
    Terminal terminal = Terminal.detect(System.getenv());
    return terminal.interactive()
        ? new TerminalView(LiveScreen.open(out, DemoCommand::atExit), terminal)
        : new PlainView(out, terminal.columns());
  }

  private static void atExit(Runnable hook) {
    Runtime.getRuntime().addShutdownHook(new Thread(hook, "demo-screen"));
  }

  private DemoSettings settings() {
    if (port < 0 || port > 65_535) {
      throw wrong("--dynamodb-port must be 0 to 65535, found " + port);
    }
    check("--rate", rate, DemoSettings.MOST_RATE);
    check("--speed", speed, DemoSettings.MOST_SPEED);
    return new DemoSettings(seed, rate, speed, Optional.ofNullable(length).map(this::live));
  }

  private Duration live(String text) {
    return Durations.parse(text)
        .filter(time -> time.compareTo(Duration.ofSeconds(1)) >= 0)
        .orElseThrow(
            () ->
                wrong(
                    "--for must be at least a second, such as 60s or 5m, found \"" + text + "\""));
  }

  private static void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw wrong(option + " must be 1 to " + most + ", found " + value);
    }
  }

  private static CommandFailure wrong(String message) {
    return new CommandFailure(ExitCode.WRONG_INPUT, message);
  }
}
