package dev.recentbest.harness.demo;

import dev.recentbest.games.Bursts;
import dev.recentbest.games.Cast;
import dev.recentbest.games.DayCurve;
import dev.recentbest.games.Disorder;
import dev.recentbest.games.GameSettings;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.Rhythm;
import dev.recentbest.games.Scores;
import dev.recentbest.games.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The games of a demonstration: those of the window before it, and those while it runs. */
final class DemoGames {
  /** What a DynamoDB in the same process takes in within seconds. */
  private static final long MOST_PLAYS_BEFORE = 2_000;

  /** However long somebody watches. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final int HOUR_SECONDS = 3600;
  private static final int FEWEST_PLAYERS = 500;
  private static final int PLAYS_PER_PLAYER_HOUR = GameSettings.MAX_PLAYS_PER_PLAYER_HOUR / 2;

  /** Tens tie now and then, and about one play an hour reaches the top. */
  private static final long MAX_SCORE = 100_000;

  private static final int STEP = 10;
  private static final double MOST_TOP_SHARE = 0.001;
  private static final double ABANDONED_SHARE = 0.05;
  private static final double STARTED_SHARE = 0.2;

  /** So seldom that the rate between them is nearly that which was asked for. */
  private static final Bursts BURSTS = new Bursts(Duration.ofHours(1), Duration.ofMinutes(1), 4);

  private DemoGames() {}

  /**
   * All plays in order of arrival, without end.
   *
   * @param start when the demonstration goes live, by the games' time
   * @param behind how far that lies before the real time
   * @param window of the board
   */
  static Stream<GeneratedPlay> of(
      DemoSettings settings, Instant start, Duration behind, Duration window) {
    long perHour = Math.max(1, (long) settings.rate() * HOUR_SECONDS / settings.speed());
    long mostBefore = Math.max(1, MOST_PLAYS_BEFORE * HOUR_SECONDS / window.toSeconds());
    GameSettings before =
        games(settings.seed(), start.minus(window), window, Math.min(perHour, mostBefore));
    GameSettings live = games(~settings.seed(), start, behind.plus(LONGEST), perHour);
    return Cast.of(List.of(before, live), window);
  }

  /** No hour of the day is quieter than another, or a demonstration at night would be dull. */
  private static GameSettings games(long seed, Instant start, Duration duration, long perHour) {
    return new GameSettings(
        seed,
        Math.toIntExact(Math.max(FEWEST_PLAYERS, perHour / PLAYS_PER_PLAYER_HOUR)),
        start,
        duration,
        Math.toIntExact(perHour),
        Shape.STEADY,
        new Rhythm(DayCurve.FLAT, BURSTS),
        new Scores(MAX_SCORE, STEP, Math.min(MOST_TOP_SHARE, 1.0 / perHour), ABANDONED_SHARE),
        STARTED_SHARE,
        Disorder.ORDINARY);
  }
}
