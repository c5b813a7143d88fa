package dev.recentbest.harness.demo.screen;

import static dev.recentbest.harness.demo.screen.Words.score;

import dev.recentbest.harness.demo.screen.BoardEvent.LeftByAge;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What is said the same way on a terminal and in a log. */
final class Sentences {
  private static final int NAME_COLUMNS = 20;
  private static final double BYTES_PER_KB = 1000;

  private Sentences() {}

  static String left(LeftByAge left) {
    return Words.timeOfDay(left.at())
        + "  "
        + named(left.play())
        + left.next().map(next -> "; next best " + score(next.play()) + " returned").orElse("");
  }

  static String next(Leaving leaving, Instant now) {
    return named(leaving.play())
        + ", rank "
        + leaving.rank()
        + ", in "
        + Words.span(Duration.between(now, leaving.at()))
        + leaving.nextBest().map(next -> "; next best " + score(next)).orElse("");
  }

  static String traffic(Figures figures) {
    return String.format(
        Locale.ROOT,
        "%.1f plays/s, %s from write to board; %,d plays",
        figures.playsPerSecond(),
        figures
            .lag()
            .map(lag -> String.format(Locale.ROOT, "%.1f s", lag.toMillis() / 1000.0))
            .orElse("- s"),
        figures.plays());
  }

  static String work(Figures figures) {
    return String.format(
        Locale.ROOT,
        "%,d batches, %,d writes of the board, %,d lost races",
        figures.batches(),
        figures.writes(),
        figures.lostRaces());
  }

  static String item(Figures figures) {
    return String.format(
        Locale.ROOT,
        "board item: %.1f KB, %,d entries",
        figures.itemBytes() / BYTES_PER_KB,
        figures.entries());
  }

  static String exactness(Leaderboard board) {
    return board.exact()
        ? "exact, to " + board.tick().toSeconds() + " s"
        : "not exact: plays may be missing";
  }

  private static String named(Play play) {
    return Words.name(play, NAME_COLUMNS) + " " + score(play);
  }
}
