package dev.recentbest.harness.demo;

import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Terminal;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.HttpOptions;
import dev.recentbest.harness.command.MappingOptions;
import dev.recentbest.harness.command.PortText;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.command.StopSignal;
import dev.recentbest.local.BoardTime;
import dev.recentbest.local.HttpPlace;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.local.LocalService;
import dev.recentbest.local.LocalServiceSettings;
import dev.recentbest.local.PortUnavailableException;
import dev.recentbest.local.ScoreTableException;
import dev.recentbest.rollup.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  private static final String USUAL_PORT = "8080";

  @Mixin private final DemoOptions options = new DemoOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "Where the board's page is, on 127.0.0.1 over HTTP; 0 for any free port (default: 8080, or"
              + " any free port when that is taken).")
  private @Nullable String port;

  @Option(
      names = "--dynamodb-port",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Where the embedded DynamoDB listens on 127.0.0.1; 0 for any free port (default:"
              + " ${DEFAULT-VALUE}).")
  private String dynamoDbPort = "";

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      hidden = true,
      description = "Keeps a picture of the screen, an SVG.")
  private @Nullable Path picture;

  @Mixin private final MappingOptions mapping = new MappingOptions();

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final StopSignal stop;
  private final Clock clock = Clock.systemUTC();
  private final Terminal terminal = Terminal.detect(System.getenv(), clock);

  /** What gives the terminal back. */
  private final List<Runnable> atExit = new CopyOnWriteArrayList<>();

  /**
   * @param stop ends the command
   */
  public DemoCommand(PrintStream out, StopSignal stop) {
    this.out = out;
    this.stop = stop;
  }

  @Override
  public Integer call() {
    DemoSettings settings = options.settings(terminal.interactive());
    Settings function =
        SettingOptions.read(
            Objects.requireNonNull(spec).commandLine().getParseResult(), System.getenv());
    checkPlace(function.table());
    LocalServiceSettings service =
        mapping.service(function).withPort(PortText.parse("--dynamodb-port", dynamoDbPort));
    GameClock gameClock = DemoParts.gameClock(settings, clock);
    LocalServiceSettings wanted = service.withHttp(http(gameClock));
    stop.listen();
    try (Interrupts interrupts = new Interrupts()) {
      interrupts.on("INT", this::askOrHalt);
      return run(settings, wanted, gameClock).number();
    }
  }

  /** No answer is kept by anybody: the games' seconds may be short. */
  private HttpPlace http(GameClock gameClock) {
    return new HttpPlace(
        PortText.parse("--port", port == null ? USUAL_PORT : port),
        port == null,
        HttpOptions.read(System.getenv()).withoutAge(),
        new BoardTime(clock, gameClock, gameClock::difference));
  }

  private ExitCode run(DemoSettings settings, LocalServiceSettings wanted, GameClock gameClock) {
    Deliveries deliveries = new Deliveries();
    ServiceWatch watch = new ServiceWatch(deliveries, clock);
    out.println("Starting DynamoDB, the score table, and the function on its stream ...");
    try (LocalService service = start(wanted, watch)) {
      DemoEdges edges = new DemoEdges(clock, LocalRollUp::pause, stop, view(), out);
      DemoParts parts = DemoParts.of(settings, service, watch, deliveries, gameClock, edges);
      out.println("The board's page is " + parts.pageAddress());
      new LiveShow(parts).run();
      return new FinalCheck(parts).run(parts.gameClock().now());
    }
  }

  /** Who presses Ctrl-C twice does not want to wait for the comparison. */
  private void askOrHalt() {
    if (stop.await(Duration.ZERO)) {
      atExit.forEach(Runnable::run);
      Runtime.getRuntime().halt(INTERRUPTED);
    }
    stop.ask();
  }

  private static LocalService start(LocalServiceSettings wanted, ServiceWatch watch) {
    try {
      return LocalService.start(wanted, watch);
    } catch (PortUnavailableException | ScoreTableException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }

  private View view() {
    View view =
        terminal.interactive()
            ? new TerminalView(LiveScreen.open(out, this::atExit), terminal)
            : new PlainView(out, terminal.columns());
    return picture == null ? view : new PictureView(view, picture);
  }

  private void atExit(Runnable hook) {
    atExit.add(hook);
    Runtime.getRuntime().addShutdownHook(new Thread(hook, "demo-screen"));
  }

  private void checkPlace(String table) {
    if (table.startsWith("arn:")) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "a table in this process has a name, found \"" + table + "\": give a name");
    }
  }
}
