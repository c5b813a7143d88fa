package dev.recentbest.cli.submit;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.DurationText;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.InstantText;
import dev.recentbest.client.PlayThrough;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that are a play. */
final class OnePlayOptions {
  private static final Duration DEFAULT_LENGTH = Duration.ofSeconds(60);

  /** The most that a function can be set to take by its setting max-length. */
  private static final Duration LONGEST = Duration.ofDays(365);

  @Option(names = "--player", paramLabel = "ID", description = "Who played.")
  private @Nullable String player;

  @Option(
      names = "--score",
      paramLabel = "POINTS",
      description = "What the game was worth; any 64-bit integer.")
  private @Nullable Long score;

  @Option(
      names = "--handle",
      paramLabel = "NAME",
      description = "The name to show for the player (default: the player's id).")
  private @Nullable String handle;

  @Option(
      names = "--length",
      paramLabel = "DURATION",
      converter = DurationText.class,
      description = "How long the game took: 55s, 2m (default: 1m).")
  private @Nullable Duration length;

  @Option(
      names = "--started-at",
      paramLabel = "TIME",
      converter = InstantText.class,
      description = {
        "When it started: 1428071547 or 2015-04-03T14:32:27Z (default: --length ago, so that it ends"
            + " now). Player and start are the play's key: written again with the same, it is the same"
            + " play."
      })
  private @Nullable Instant startedAt;

  @Option(
      names = "--completed",
      paramLabel = "true|false",
      arity = "1",
      description = "Whether it was played to its end; only then does it rank (default: true).")
  private @Nullable Boolean completed;

  /** The name of an option that was given; empty when none was. */
  Optional<String> given() {
    return Stream.of(
            new Given("--player", player != null),
            new Given("--score", score != null),
            new Given("--handle", handle != null),
            new Given("--length", length != null),
            new Given("--started-at", startedAt != null),
            new Given("--completed", completed != null))
        .filter(Given::isGiven)
        .map(Given::name)
        .findFirst();
  }

  private record Given(String name, boolean isGiven) {}

  /**
   * The play.
   *
   * @param now when it ended, if nothing is said of it
   * @throws CommandFailure when an option is missing or out of its range
   */
  PlayThrough play(Instant now) {
    if (player == null || score == null) {
      throw wrong("--player and --score say what to write: give both, or --file with many plays");
    }
    Duration took = Optional.ofNullable(length).orElse(DEFAULT_LENGTH);
    if (took.isNegative() || took.compareTo(LONGEST) > 0 || took.toNanosPart() != 0) {
      throw wrong(
          "--length must be 0s to "
              + DurationText.format(LONGEST)
              + ", in whole seconds, found "
              + DurationText.format(took));
    }
    Instant start =
        Optional.ofNullable(startedAt).orElseGet(() -> now.minusSeconds(took.toSeconds()));
    try {
      return new PlayThrough(
          player,
          start.getEpochSecond(),
          took.toSeconds(),
          completed == null || completed,
          score,
          handle == null ? player : handle,
          List.of());
    } catch (IllegalArgumentException e) {
      throw wrong(inOptions(String.valueOf(e.getMessage())));
    }
  }

  /** The writer's words, with the options' names. */
  private static String inOptions(String message) {
    return message
        .replace("eventKey", "--player")
        .replace("startTimestamp", "--started-at")
        .replace("lengthSeconds", "--length")
        .replace("handle", "--handle");
  }

  private static CommandFailure wrong(String message) {
    return new CommandFailure(ExitCode.WRONG_INPUT, message);
  }
}
