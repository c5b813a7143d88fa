package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who, and how long to wait until it shows. */
final class BanOptions {
  @Parameters(
      paramLabel = "PLAYER",
      arity = "1..*",
      description = "The players' ids, as they stand in event_key.")
  private List<String> players = new ArrayList<>();

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      converter = DurationText.class,
      defaultValue = "30s",
      description =
          "How long to wait until the board shows it, 0s to 1h (default: ${DEFAULT-VALUE}).")
  private Duration patience = Duration.ZERO;

  List<String> players() {
    return players;
  }

  Duration patience() {
    return patience;
  }
}
