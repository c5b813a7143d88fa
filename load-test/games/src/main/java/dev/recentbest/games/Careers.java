package dev.recentbest.games;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A script for the top of a board, by which in every sixtieth of the board's window (every minute
 * of an hour) somebody's best play leaves by age and his next best returns at that moment.
 *
 * <p>A star sits down, plays a game every three minutes, for one window, each worse than the one
 * before, and never comes back. From a window after he sat down until a window after he got up, his
 * best play of those left leaves every three minutes, and the next one takes its place. A new star
 * sits down every twenty minutes, so at any time three of them are leaving that way, in turn. And
 * once in half an hour a guest plays a single game among the stars'.
 *
 * <p>All of them play above a given score. As six stars are on the board at a time (seven when one
 * is about to follow another) and at most three guests, every one of their bests is among the first
 * ten, whatever happens below. All is bound to the epoch: the same seed has the same stars at the
 * same time, from wherever one begins to look.
 *
 * <pre>
 * star 1  plays  9 8 7 6 5 4 3 2 1|           (a window of time to each bar)
 *         shows  9 9 9 9 9 9 9 9 9|8 7 6 5 4 3 2 1|
 * star 2                   9 8 7 6|5 4 3 2 1
 *                          9 9 9 9|9 9 9 9 9 8 7 6|5 4 3 2 1
 * </pre>
 */
public final class Careers {
  /** How many parts a window has; in each of them one play leaves. */
  static final int PARTS = 60;

  /** Every so many parts a new star sits down. */
  private static final int BETWEEN_STARS = 20;

  /** Every so many parts he has played a game. */
  private static final int BETWEEN_GAMES = 3;

  /**
   * With the last one a window after the first, so that the others have somebody to hand over to.
   */
  private static final int GAMES = PARTS / BETWEEN_GAMES + 1;

  private static final int BETWEEN_GUESTS = 30;

  /** A guest comes in the first half of his time, so that three at most are on the board. */
  private static final int GUEST_SLACK = BETWEEN_GUESTS / 2;

  private final long seed;
  private final int partSeconds;
  private final StarScores scores;

  private Careers(long seed, Duration window, long above) {
    this.seed = seed;
    this.partSeconds = Math.toIntExact(Math.max(1, window.toSeconds() / PARTS));
    this.scores = new StarScores(above);
  }

  /**
   * The plays that end at or after an instant, in order of their end, each written in that second;
   * without end.
   *
   * @param window the board's; whole seconds count
   * @param above the score that each play exceeds, by up to a fifth (but by a thousand at least)
   * @throws IllegalArgumentException when the window is shorter than a second, or a score above it
   *     would not fit 64 bits
   */
  public static Stream<GeneratedPlay> from(Instant start, long seed, Duration window, long above) {
    Checks.positive("windowSeconds", window.toSeconds());
    Careers careers = new Careers(seed, window, above);
    long second = start.getEpochSecond();
    return LongStream.iterate(Math.floorDiv(second, careers.partSeconds), part -> part + 1)
        .boxed()
        .flatMap(part -> careers.endingIn(part).stream())
        .filter(play -> play.completedAt() >= second);
  }

  /** The plays that end in one part of the window, counted from the epoch. */
  private List<GeneratedPlay> endingIn(long part) {
    List<GeneratedPlay> plays = new ArrayList<>();
    long newest = Math.floorDiv(part, BETWEEN_STARS);
    for (long number = newest - PARTS / BETWEEN_STARS; number <= newest; number++) {
      long since = part - number * BETWEEN_STARS;
      if (since <= PARTS && since % BETWEEN_GAMES == 0) {
        plays.add(star(number).play((int) (since / BETWEEN_GAMES), part * partSeconds));
      }
    }
    long guests = Math.floorDiv(part, BETWEEN_GUESTS);
    Star guest = guest(guests);
    if (guest.lateness(GUEST_SLACK) == part - guests * BETWEEN_GUESTS) {
      plays.add(guest.play(0, part * partSeconds));
    }
    plays.sort(Comparator.comparingLong(GeneratedPlay::completedAt));
    return plays;
  }

  private Star star(long number) {
    return new Star(2 * number, seed, partSeconds, GAMES, scores);
  }

  private Star guest(long number) {
    return new Star(2 * number + 1, seed, partSeconds, 1, scores);
  }
}
