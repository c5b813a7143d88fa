package dev.recentbest.cli.board;

import dev.recentbest.cli.command.DurationText;
import dev.recentbest.cli.command.InstantText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much of a board, and as of when. */
final class QuestionOptions {
  @Option(
      names = {"-k", "--board-size"},
      paramLabel = "RANKS",
      description = "How many ranks to show, 1 to the board's size (default: all).")
  private @Nullable Integer boardSize;

  @Option(
      names = "--window",
      paramLabel = "DURATION",
      converter = DurationText.class,
      description =
          "How far to look back: 90s, 15m or PT15M, up to the board's window (default: all of it).")
  private @Nullable Duration window;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = InstantText.class,
      description = {
        "The board as of then, from the item as it is now: 1428071700 or 2015-04-03T14:35:00Z (default:"
            + " now). The item forgets what expired, so that the past is exact for a few minutes only;"
            + " the board says whether it is."
      })
  private @Nullable Instant at;

  Question question() {
    return new Question(Optional.ofNullable(boardSize), Optional.ofNullable(window));
  }

  Optional<Instant> at() {
    return Optional.ofNullable(at);
  }
}
