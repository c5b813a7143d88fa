package dev.recentbest.cli.board;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.DurationText;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.skyband.BoardRules;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How much of a board is asked for.
 *
 * @param size the most ranks; empty for all
 * @param window how far back; empty for as far as the board reaches
 */
record Question(Optional<Integer> size, Optional<Duration> window) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * @throws CommandFailure when the board has not so many ranks, or does not reach so far back
   */
  Leaderboard answer(BoardSnapshot snapshot, Instant at) {
    BoardRules rules = snapshot.state().rules();
    return snapshot.leaderboard(at, size(rules), window(rules));
  }

  private int size(BoardRules rules) {
    int asked = size.orElse(rules.size());
    if (asked < 1 || asked > rules.size()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--board-size must be 1 to " + rules.size() + ", the board's size, found " + asked);
    }
    return asked;
  }

  private Duration window(BoardRules rules) {
    Duration asked = window.orElse(rules.window());
    if (asked.compareTo(SHORTEST) < 0
        || asked.compareTo(rules.window()) > 0
        || !asked.equals(asked.truncatedTo(ChronoUnit.SECONDS))) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--window must be 1s to "
              + DurationText.format(rules.window())
              + ", the board's window, in whole seconds, found "
              + DurationText.format(asked));
    }
    return asked;
  }
}
