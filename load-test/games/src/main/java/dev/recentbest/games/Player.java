package dev.recentbest.games;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Somebody who plays.
 *
 * @param skill 0 to 1, most are nearer to 0
 * @param typicalLengthSeconds about what a game of his takes
 * @param gamesPerSitting the most games he plays in a row; who plays more also comes more often
 * @param favouriteHour of the day, 0 to 23 in UTC: when he likes best to play
 * @param clockLeadSeconds how far the clock of his device is ahead
 */
record Player(
    String id,
    String handle,
    double skill,
    int typicalLengthSeconds,
    int gamesPerSitting,
    int favouriteHour,
    long clockLeadSeconds) {
  /** No game takes longer. */
  static final int LONGEST_SECONDS = 360;

  /** How many hours before and after his favourite one a player is likely to play. */
  private static final int HOURS_AROUND_FAVOURITE = 3;

  static final int MAX_GAMES_PER_SITTING = 8;

  /** Ids whose order by UTF-8 bytes is not that of Java's strings, for ties: one in ten has one. */
  private static final List<String> UNUSUAL_PREFIXES =
      List.of("\uD83D\uDE00-", "\uFF5E-", "\u00E9-", "Z-", "\uFFFD-");

  /**
   * All players of the settings. The clocks and the hours have randomness of their own, so that
   * others leave everything else as it was.
   */
  static List<Player> all(
      GameSettings settings,
      RandomGenerator random,
      RandomGenerator clocks,
      RandomGenerator hours) {
    List<Player> players = new ArrayList<>(settings.players());
    for (int i = 0; i < settings.players(); i++) {
      int favouriteHour = favouriteHour(settings.rhythm().dayCurve(), hours);
      players.add(draw(random, favouriteHour, clockLead(settings.disorder(), clocks)));
    }
    return players;
  }

  private static Player draw(RandomGenerator random, int favouriteHour, long clockLeadSeconds) {
    return new Player(
        drawId(random),
        HandleKind.draw(random).write(random),
        StrictMath.pow(random.nextDouble(), 2),
        20 + (int) (220 * StrictMath.pow(random.nextDouble(), 3)),
        1 + random.nextInt(MAX_GAMES_PER_SITTING),
        favouriteHour,
        clockLeadSeconds);
  }

  /** More players like the hours in which more is played. */
  private static int favouriteHour(DayCurve dayCurve, RandomGenerator hours) {
    List<Integer> weights = dayCurve.hourlyWeights();
    int left = hours.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
    int hour = 0;
    while (left >= weights.get(hour)) {
      left -= weights.get(hour++);
    }
    return hour;
  }

  private static String drawId(RandomGenerator random) {
    String unique = new UUID(random.nextLong(), random.nextLong()).toString();
    boolean isUnusual = random.nextInt(10) == 0;
    return isUnusual ? Pick.from(UNUSUAL_PREFIXES, random) + unique : unique;
  }

  private static long clockLead(Disorder disorder, RandomGenerator clocks) {
    boolean isFast = clocks.nextDouble() < disorder.fastClockShare();
    return isFast ? Pick.delaySeconds(disorder.maxClockLead(), clocks) : 0;
  }

  /** Whether this is his time of the day. */
  boolean isUp(int hour) {
    int apart = Math.abs(hour - favouriteHour);
    return Math.min(apart, DayCurve.HOURS - apart) <= HOURS_AROUND_FAVOURITE;
  }

  /** The length of his next game, 10 s to 6 min. */
  int drawLengthSeconds(RandomGenerator random) {
    return typicalLengthSeconds / 2 + random.nextInt(typicalLengthSeconds);
  }
}
