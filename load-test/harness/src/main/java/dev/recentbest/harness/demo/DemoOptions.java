package dev.recentbest.harness.demo;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.rollup.settings.Durations;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of a demonstration's games and time. A picocli mixin. */
final class DemoOptions {
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
      names = "--unwatched-for",
      paramLabel = "TIME",
      description =
          "The same, but only where there is no terminal and --for is not given (default: until it is stopped).")
  private @Nullable String unwatchedLength;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which games are played (default: ${DEFAULT-VALUE}).")
  private long seed;

  /**
   * What was asked for.
   *
   * @param watched whether there is a terminal
   * @throws CommandFailure when an option is out of its range
   */
  DemoSettings settings(boolean watched) {
    check("--rate", rate, DemoSettings.MOST_RATE);
    check("--speed", speed, DemoSettings.MOST_SPEED);
    return new DemoSettings(seed, rate, speed, length(watched));
  }

  private Optional<Duration> length(boolean watched) {
    Optional<Duration> anyway = Optional.ofNullable(length).map(text -> time("--for", text));
    Optional<Duration> unwatched =
        Optional.ofNullable(unwatchedLength).map(text -> time("--unwatched-for", text));
    return anyway.or(() -> watched ? Optional.empty() : unwatched);
  }

  private static Duration time(String option, String text) {
    return Durations.parse(text)
        .filter(time -> time.compareTo(Duration.ofSeconds(1)) >= 0)
        .orElseThrow(
            () ->
                wrong(
                    option
                        + " must be at least a second, such as 60s or 5m, found \""
                        + text
                        + "\""));
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
