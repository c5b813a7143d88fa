package dev.recentbest.games;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** Where players sit down, play some games in a row and get up again. Not for several threads. */
final class Arcade {
  /** Between two games of a sitting, and before the next sitting. */
  private static final int PAUSE_SECONDS = 5;

  /** Of how many that could come the keenest does: more of them where the hour matters too. */
  private static final int CANDIDATES = 2;

  private static final int CANDIDATES_BY_HOUR = 4;

  private final GameSettings settings;
  private final Pace pace;
  private final RandomGenerator random;
  private final long startEpochSecond;
  private final List<Standing> standing = new ArrayList<>();
  private final PriorityQueue<Seat> seats =
      new PriorityQueue<>(
          Comparator.comparingLong(Seat::endEpochSecond).thenComparing(seat -> seat.player().id()));
  private long playsDone;
  private long nextMoment;

  Arcade(GameSettings settings, List<Player> players, Pace pace, RandomGenerator random) {
    this.settings = settings;
    this.pace = pace;
    this.random = random;
    startEpochSecond = settings.start().getEpochSecond();
    // Nobody's game is longer than an hour, so that all could just have finished one at the start.
    players.forEach(player -> standing.add(new Standing(player, startEpochSecond - 3600)));
    nextMoment = drawMoment();
  }

  boolean hasNext() {
    return playsDone < settings.plays();
  }

  /** The earliest second at which the next play, or any later one, can end. */
  long nextMoment() {
    return nextMoment;
  }

  /** The next play, written in the second of its end. */
  GeneratedPlay next() {
    Seat seat = takeSeat();
    long end = Math.max(nextMoment, seat.endEpochSecond());
    GeneratedPlay play = record(seat, end);
    if (seat.gamesLeft() > 1) {
      seats.add(sit(seat.player(), seat.gamesLeft() - 1, end));
    } else {
      standing.add(new Standing(seat.player(), end));
    }
    playsDone++;
    nextMoment = drawMoment();
    return play;
  }

  /** One moment for each equal part of the plays, so that their number is exact. */
  private long drawMoment() {
    double played = (playsDone + random.nextDouble()) / settings.plays();
    double elapsed = pace.momentOf(settings.shape().momentOf(played));
    return startEpochSecond + (long) (elapsed * settings.duration().toSeconds());
  }

  /** Whose game is over by now; else somebody new; else, when all are playing, who is done next. */
  private Seat takeSeat() {
    Seat first = seats.peek();
    boolean isOver = first != null && first.endEpochSecond() <= nextMoment;
    return isOver || standing.isEmpty() ? seats.remove() : sitDown();
  }

  private Seat sitDown() {
    int keenest = random.nextInt(standing.size());
    int others = isByHour() ? CANDIDATES_BY_HOUR - 1 : CANDIDATES - 1;
    for (int i = 0; i < others; i++) {
      int other = random.nextInt(standing.size());
      keenest = keenness(other) > keenness(keenest) ? other : keenest;
    }
    Standing chosen = standing.get(keenest);
    standing.set(keenest, standing.get(standing.size() - 1));
    standing.remove(standing.size() - 1);
    int games = 1 + random.nextInt(chosen.player().gamesPerSitting());
    return sit(chosen.player(), games, chosen.sinceEpochSecond());
  }

  private boolean isByHour() {
    return !settings.rhythm().dayCurve().isFlat();
  }

  /** Who is up comes before who is not; of these, who plays more. */
  private int keenness(int index) {
    Player player = standing.get(index).player();
    boolean isUp = isByHour() && player.isUp(DayCurve.hourOf(nextMoment));
    return player.gamesPerSitting() + (isUp ? Player.MAX_GAMES_PER_SITTING : 0);
  }

  private Seat sit(Player player, int gamesLeft, long freeFromEpochSecond) {
    int lengthSeconds = player.drawLengthSeconds(random);
    return new Seat(
        player, gamesLeft, lengthSeconds, freeFromEpochSecond + PAUSE_SECONDS + lengthSeconds);
  }

  private GeneratedPlay record(Seat seat, long endEpochSecond) {
    Player player = seat.player();
    Scores scores = settings.scores();
    return new GeneratedPlay(
        player.id(),
        endEpochSecond - seat.lengthSeconds() + player.clockLeadSeconds(),
        seat.lengthSeconds(),
        random.nextDouble() >= scores.abandonedShare(),
        drawScore(player, endEpochSecond),
        player.handle(),
        Medals.draw(random),
        endEpochSecond,
        Stage.WHOLE);
  }

  private long drawScore(Player player, long endEpochSecond) {
    boolean isTop = random.nextDouble() < settings.scores().topShare();
    double luck = random.nextDouble();
    long max = settings.scores().maxScore();
    if (isTop) {
      return max;
    }
    long elapsedSeconds = endEpochSecond - startEpochSecond;
    double elapsed = Math.min(1, elapsedSeconds / (double) settings.duration().toSeconds());
    double performance = settings.shape().performance(pace.playedAt(elapsed), player.skill(), luck);
    long score = Math.min(max - 1, (long) (performance * max));
    return score - score % settings.scores().step();
  }

  /** Somebody who is not playing, and since when. */
  private record Standing(Player player, long sinceEpochSecond) {}

  /**
   * Somebody who is playing: the earliest end of the game and the games left, this one included.
   */
  private record Seat(Player player, int gamesLeft, int lengthSeconds, long endEpochSecond) {}
}
