package dev.recentbest.harness.run;

import dev.recentbest.games.Disorder;
import dev.recentbest.games.GameSettings;
import dev.recentbest.games.Games;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.Rhythm;
import dev.recentbest.games.Scores;
import dev.recentbest.games.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;

/** The games of a run: each ends about when it is written, and is written once. */
final class RunGames {
  private static final int HOUR_SECONDS = 3600;
  private static final int FEWEST_PLAYERS = 500;

  /** By chance a few more may be due than on average. */
  private static final Duration SPARE = Duration.ofMinutes(10);

  /** Tens tie now and then, about one play an hour reaches the top, some games are given up. */
  private static final long MAX_SCORE = 100_000;

  private static final int STEP = 10;
  private static final double ABANDONED_SHARE = 0.05;

  private RunGames() {}

  /** More plays than are due, in the order in which they end; the first one ends at the start. */
  static Iterator<GeneratedPlay> of(RunSettings settings, Instant start) {
    int perHour = Math.multiplyExact(settings.rate(), HOUR_SECONDS);
    int players = Math.max(FEWEST_PLAYERS, perHour / GameSettings.MAX_PLAYS_PER_PLAYER_HOUR);
    return Games.of(
            new GameSettings(
                settings.seed(),
                players,
                start,
                settings.length().plus(SPARE),
                perHour,
                Shape.STEADY,
                Rhythm.EVEN,
                new Scores(MAX_SCORE, STEP, 1.0 / perHour, ABANDONED_SHARE),
                0,
                Disorder.NONE))
        .iterator();
  }
}
