package dev.recentbest.harness.demo;

import dev.recentbest.display.Terminal;
import dev.recentbest.games.GameSettings;
import dev.recentbest.games.Games;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.PlayWriter;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.replay.Progress;
import dev.recentbest.harness.replay.ReplayResult;
import dev.recentbest.harness.replay.ReplaySession;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.rollup.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code demo}: generated play-throughs of an hour, replayed as fast as they go, and their board on
 * the way.
 */
@Command(
    name = "demo",
    description =
        "Replays an hour of generated games on an embedded DynamoDB, shows the board as it slides, and compares"
            + " every board with a brute force over all plays.",
    sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
  private static final int BATCH_SIZE = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which games are played (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--step",
      paramLabel = "MINUTES",
      defaultValue = "5",
      description =
          "How often, in the games' time, the board is read: 1 to 30 (default: ${DEFAULT-VALUE}).")
  private int stepMinutes;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  public DemoCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (stepMinutes < 1 || stepMinutes > 30) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--step must be 1 to 30 minutes, found " + stepMinutes);
    }
    Settings settings =
        SettingOptions.read(
            Objects.requireNonNull(spec).commandLine().getParseResult(), System.getenv());
    GameSettings games = GameSettings.denseHour(seed);
    List<GeneratedPlay> plays = Games.of(games).toList();
    out.println(
        plays.size()
            + " plays of an hour on an embedded DynamoDB; their board every "
            + stepMinutes
            + " minutes:");
    try (Database database = Database.embedded(0, settings.table())) {
      boolean terminal = Terminal.detect(System.getenv()).interactive();
      BoardScreen screen = new BoardScreen(out, terminal);
      BoardCheck check = new BoardCheck(plays, settings);
      Progress progress = new Progress(err, terminal, Clock.systemUTC());
      ReplayResult result =
          new ReplaySession(settings, database, ReplaySession.mapping(BATCH_SIZE), progress)
              .run(
                  lines(plays),
                  times(games, settings),
                  board -> {
                    screen.show(board);
                    check.compare(board);
                  });
      screen.end();
      result.print(out);
      out.println(check.verdict());
      return check.isRight() ? ExitCode.RIGHT.number() : ExitCode.DIFFERENT.number();
    }
  }

  /** From the first step of the hour until everything in it has left the window again. */
  private List<Long> times(GameSettings games, Settings settings) {
    long start = games.start().getEpochSecond();
    long end =
        start + games.duration().toSeconds() + settings.merging().rules().window().toSeconds();
    long step = Duration.ofMinutes(stepMinutes).toSeconds();
    return LongStream.iterate(start + step, at -> at < end, at -> at + step).boxed().toList();
  }

  private static BufferedReader lines(List<GeneratedPlay> plays) {
    StringWriter text = new StringWriter();
    try (PlayWriter writer = new PlayWriter(text)) {
      for (GeneratedPlay play : plays) {
        writer.write(play);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return new BufferedReader(new StringReader(text.toString()));
  }
}
