package dev.recentbest.games;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Somebody of {@link Careers}; all that he is follows from his number and the seed. */
final class Star {
  /**
   * Makes neighbouring numbers unlike (the multiplier of a well known generator, from Steele and
   * Vigna, "Computationally easy, spectrally good multipliers"). SplittableRandom's own increment
   * would not do: the draws of one star would be those of the star before, one draw later.
   */
  private static final long MIX = 0xD1342543DE82EF95L;

  /** Names that a board can show as they are. */
  private static final List<HandleKind> KINDS =
      List.of(
          HandleKind.PLAIN, HandleKind.PLAIN, HandleKind.PLAIN, HandleKind.CJK, HandleKind.EMOJI);

  private final String id;
  private final String handle;
  private final long[] scores;
  private final int[] secondsIntoPart;
  private final int[] lengthsSeconds;
  private final double punctuality;

  /**
   * @param number of all stars and guests
   * @param partSeconds how long his games take at the most, and within which time they end
   */
  Star(long number, long seed, int partSeconds, int games, StarScores scores) {
    SplittableRandom random = new SplittableRandom(seed + number * MIX);
    id = new UUID(random.nextLong(), random.nextLong()).toString();
    handle = Pick.from(KINDS, random).write(random);
    this.scores = scores.falling(games, random);
    secondsIntoPart = random.ints(games, 0, partSeconds).toArray();
    lengthsSeconds = random.ints(games, 1, partSeconds + 1).toArray();
    punctuality = random.nextDouble();
  }

  /** By how many parts he is late, less than the given number. */
  int lateness(int slack) {
    return (int) (punctuality * slack);
  }

  /** One of his games, 0 the first; it ends in the part that begins then. */
  GeneratedPlay play(int game, long partBegin) {
    long end = partBegin + secondsIntoPart[game];
    return new GeneratedPlay(
        id,
        end - lengthsSeconds[game],
        lengthsSeconds[game],
        true,
        scores[game],
        handle,
        List.of(),
        end,
        Stage.WHOLE);
  }
}
