package dev.recentbest.harness.demo;

import dev.recentbest.display.BoardText;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows board after board: on a terminal the whole board, each in the place of the one before;
 * elsewhere a line of its first three, and the fullest board whole at the end.
 */
final class BoardScreen {
  private final PrintStream out;
  private final boolean terminal;
  private int drawnLines;
  private Optional<Leaderboard> fullest = Optional.empty();

  BoardScreen(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(Leaderboard board) {
    if (fullest.isEmpty() || board.plays().size() >= fullest.get().plays().size()) {
      fullest = Optional.of(board);
    }
    if (terminal) {
      draw(BoardText.of(board));
    } else {
      out.println(firstThree(board));
    }
  }

  void end() {
    fullest.ifPresent(board -> draw(BoardText.of(board)));
  }

  private void draw(List<String> lines) {
    if (terminal && drawnLines > 0) {
      out.print("\u001B[" + drawnLines + "A\u001B[J");
    }
    lines.forEach(out::println);
    drawnLines = lines.size();
  }

  private static String firstThree(Leaderboard board) {
    String first =
        board.plays().stream()
            .limit(3)
            .map((Play play) -> String.format(Locale.ROOT, "%,d", play.score()))
            .collect(Collectors.joining(", "));
    return board.at()
        + "  "
        + board.plays().size()
        + " ranks  best: "
        + (first.isEmpty() ? "none" : first);
  }
}
