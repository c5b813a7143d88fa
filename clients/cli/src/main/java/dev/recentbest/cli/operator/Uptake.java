package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.model.item.BoardItem;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits until a function has taken up a change of the list of bans, and says so, or says not. */
final class Uptake {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** A line so often while nothing happens. */
  private static final int LOOKS_A_LINE = 5;

  private final Edges edges;
  private final Supplier<Optional<BoardItem>> board;
  private final Duration patience;

  /**
   * @param board reads the board as it stands
   * @throws CommandFailure when the patience is out of its range
   */
  Uptake(Edges edges, Supplier<Optional<BoardItem>> board, Duration patience) {
    if (patience.isNegative() || patience.compareTo(LONGEST) > 0) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, "--wait must be 0s to 1h, found " + patience);
    }
    this.edges = edges;
    this.board = board;
    this.patience = patience;
  }

  /** Waits for a board that shows all of these as banned. */
  void ofBan(Set<String> players) {
    await(item -> item.state().corrections().banned().containsAll(players));
  }

  /** Waits for a board that shows none of these as banned. */
  void ofUnban(Set<String> players) {
    await(item -> players.stream().noneMatch(item.state().corrections()::isBanned));
  }

  private void await(Predicate<BoardItem> shows) {
    PrintStream err = edges.output().err();
    Instant start = edges.clock().instant();
    for (int look = 0; ; look++) {
      Optional<BoardItem> item = board.get();
      Duration waited = Duration.between(start, edges.clock().instant());
      if (item.isEmpty()) {
        err.println(
            "recorded; the board is gone meanwhile: its next first write asks who is banned");
        return;
      }
      if (shows.test(item.get())) {
        err.println("the board shows it (looked for " + waited.toSeconds() + " s)");
        return;
      }
      if (waited.compareTo(patience) >= 0) {
        err.println(
            "recorded, but no function has taken it up yet (waited "
                + waited.toSeconds()
                + " s): it shows with the next batch that a function handles; is one running?");
        return;
      }
      if (look > 0 && look % LOOKS_A_LINE == 0) {
        err.println("waiting for a function to take it up, " + waited.toSeconds() + " s");
      }
      OperatorOptions.pause(edges).sleep(BETWEEN_LOOKS);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }
}
