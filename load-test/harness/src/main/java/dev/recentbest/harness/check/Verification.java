package dev.recentbest.harness.check;

import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.oracle.ArrivedPlays;
import dev.recentbest.oracle.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A board compared with a brute force over plays: at an instant and at those of the window that
 * comes, as if nobody played any more; for several sizes and windows.
 */
public final class Verification {
  /** Each minute of an hour. */
  private static final int INSTANTS = 60;

  private final List<Integer> sizes;
  private final List<Duration> windows;
  private final List<Instant> instants;
  private int compared;
  private int different;
  private int inexact;
  private Optional<String> firstDifference = Optional.empty();

  /**
   * Compares.
   *
   * @param board as it is read
   * @param plays all that were delivered to it
   */
  public Verification(BoardSnapshot board, List<Candidate> plays, Instant now) {
    BoardRules rules = board.state().rules();
    Duration window = rules.window();
    sizes = Stream.of(1, (rules.size() + 1) / 2, rules.size()).distinct().toList();
    windows =
        Stream.of(window.dividedBy(6), window.dividedBy(2), window)
            .map(Verification::wholeSeconds)
            .distinct()
            .toList();
    instants = instants(now, window);
    for (Duration each : windows) {
      ArrivedPlays arrived = new ArrivedPlays(each.toSeconds(), board.state().tickSeconds());
      plays.forEach(arrived::add);
      for (Instant at : instants) {
        for (int size : sizes) {
          compare(arrived.board(at.getEpochSecond(), size), board.leaderboard(at, size, each));
        }
      }
    }
  }

  public boolean isRight() {
    return different == 0 && inexact == 0;
  }

  public int compared() {
    return compared;
  }

  /** Boards that are not what the brute force says. */
  public int different() {
    return different;
  }

  /** Boards that do not claim to be exact. */
  public int inexact() {
    return inexact;
  }

  /** What was compared, and what came of it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d boards compared with a brute force: the first %s of the last %s, at %s and at"
                + " %,d instants after it",
            compared,
            joined(sizes, Integer::toUnsignedString),
            joined(windows, Verification::words),
            instants.get(0),
            instants.size() - 1));
    lines.add(
        isRight()
            ? "right: all of them equal and exact"
            : String.format(
                Locale.ROOT, "WRONG: %,d differ, %,d are not exact", different, inexact));
    firstDifference.ifPresent(lines::add);
    return lines;
  }

  private static <T> String joined(List<T> values, Function<T, String> words) {
    return values.stream().map(words).collect(Collectors.joining(", "));
  }

  private static String words(Duration window) {
    return window.toSecondsPart() == 0 ? window.toMinutes() + " min" : window.toSeconds() + " s";
  }

  private void compare(List<Candidate> expected, Leaderboard found) {
    compared++;
    inexact += found.exact() ? 0 : 1;
    List<Candidate> plays = found.plays().stream().map(Verification::candidate).toList();
    if (!plays.equals(expected)) {
      different++;
      if (firstDifference.isEmpty()) {
        firstDifference =
            Optional.of(
                "first difference: at "
                    + found.at()
                    + ", expected "
                    + expected
                    + ", found "
                    + plays);
      }
    }
  }

  private static List<Instant> instants(Instant now, Duration window) {
    long step = Math.max(1, window.toSeconds() / INSTANTS);
    return Stream.iterate(now, at -> at.plusSeconds(step))
        .takeWhile(at -> !at.isAfter(now.plus(window)))
        .toList();
  }

  private static Duration wholeSeconds(Duration window) {
    return Duration.ofSeconds(Math.max(1, window.toSeconds()));
  }

  private static Candidate candidate(Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        play.handle().text());
  }
}
