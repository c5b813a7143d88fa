package dev.recentbest.harness.run;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.rollup.settings.Durations;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much load, and for how long. A picocli mixin. */
final class RunOptions {
  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Plays a second: 1 to 5000 (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "1m",
      description =
          "How long plays are sent, such as 15m or PT15M: 1s to 24h (default: ${DEFAULT-VALUE}).")
  private String duration = "";

  @Option(
      names = "--poisson",
      description = "Plays come by chance, as players do, and not at equal distances.")
  private boolean poisson;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which games are played, and when by chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--writers",
      paramLabel = "N",
      defaultValue = "32",
      description = "Writes in flight at the most: 1 to 48 (default: ${DEFAULT-VALUE}).")
  private int writers;

  @Option(
      names = "--look-every",
      paramLabel = "TIME",
      defaultValue = "50ms",
      description =
          "How often the board is looked at, as an app does: 10ms to 10s; plays are seen no more"
              + " precisely than that (default: ${DEFAULT-VALUE}).")
  private String lookEvery = "";

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "60s",
      description =
          "How long to wait at the end while nothing more is delivered: 1s to 1h (default:"
              + " ${DEFAULT-VALUE}).")
  private String patience = "";

  /**
   * What was asked for.
   *
   * @throws CommandFailure when an option is out of its range
   */
  RunSettings settings() {
    check("--rate", rate, RunSettings.MOST_RATE);
    check("--writers", writers, RunSettings.MOST_WRITERS);
    RunSettings settings =
        new RunSettings(
            rate,
            time("--duration", duration, "1s to 24h", Duration.ofSeconds(1), RunSettings.LONGEST),
            poisson,
            seed,
            writers,
            time(
                "--look-every",
                lookEvery,
                "10ms to 10s",
                RunSettings.SHORTEST_LOOK,
                RunSettings.LONGEST_LOOK),
            time(
                "--patience",
                patience,
                "1s to 1h",
                Duration.ofSeconds(1),
                RunSettings.LONGEST_PATIENCE));
    if (settings.plays() > RunSettings.MOST_PLAYS) {
      throw wrong(
          "--rate times --duration must be at most "
              + RunSettings.MOST_PLAYS
              + " plays, found "
              + settings.plays());
    }
    return settings;
  }

  private static Duration time(
      String option, String text, String range, Duration least, Duration most) {
    Optional<Duration> time = Durations.parse(text);
    if (time.isEmpty() || time.get().compareTo(least) < 0 || time.get().compareTo(most) > 0) {
      throw wrong(option + " must be " + range + ", found \"" + text + "\"");
    }
    return time.get();
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
