package dev.recentbest.games;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What {@link Games} generates.
 *
 * @param seed all the randomness there is: equal settings give equal plays
 * @param start from when on games end; whole seconds count
 * @param duration for how long games end; whole seconds count
 * @param playsPerHour games that end in an hour, on average over the duration; a play that is
 *     written twice counts once
 * @param startedShare share of games that are written when they begin, and once more when they end
 */
public record GameSettings(
    long seed,
    int players,
    Instant start,
    Duration duration,
    int playsPerHour,
    Shape shape,
    Rhythm rhythm,
    Scores scores,
    double startedShare,
    Disorder disorder) {
  /**
   * With its pause a game takes 70 s on average, which makes 50 an hour; a {@link Shape} or {@link
   * Rhythm} may ask for more than the average in its busiest time, and then some games end later
   * than it says.
   */
  public static final int MAX_PLAYS_PER_PLAYER_HOUR = 20;

  /**
   * @throws IllegalArgumentException when players, duration or playsPerHour is not above zero,
   *     startedShare is not in 0..1, or so few players cannot play that many games
   */
  public GameSettings {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(rhythm, "rhythm");
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(disorder, "disorder");
    Checks.positive("players", players);
    Checks.positive("durationSeconds", duration.toSeconds());
    Checks.positive("playsPerHour", playsPerHour);
    Checks.share("startedShare", startedShare);
    long mostPlays = (long) MAX_PLAYS_PER_PLAYER_HOUR * players;
    if (playsPerHour > mostPlays) {
      throw new IllegalArgumentException(
          "must be <= "
              + MAX_PLAYS_PER_PLAYER_HOUR
              + " * players: playsPerHour="
              + playsPerHour
              + ", players="
              + players);
    }
  }

  /** One hour of 14,000 plays by 3,000 players from 2026-01-01T18:00:00Z on, with some disorder. */
  public static GameSettings denseHour(long seed) {
    return new GameSettings(
        seed,
        3_000,
        Instant.parse("2026-01-01T18:00:00Z"),
        Duration.ofHours(1),
        14_000,
        Shape.STEADY,
        Rhythm.EVEN,
        Scores.ORDINARY,
        0,
        Disorder.ORDINARY);
  }

  /**
   * The 24 hours of 2026-01-01 with everything that can happen: 48,000 plays of 3,000 players by
   * the hour of the day and in bursts, ties, some games written when they begin, and some disorder.
   */
  public static GameSettings ordinaryDay(long seed) {
    return new GameSettings(
        seed,
        3_000,
        Instant.parse("2026-01-01T00:00:00Z"),
        Duration.ofDays(1),
        2_000,
        Shape.STEADY,
        Rhythm.ORDINARY,
        new Scores(100_000, 10, 0.001, 0.05),
        0.2,
        Disorder.ORDINARY);
  }

  public GameSettings withPlayers(int players) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withStart(Instant start) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withDuration(Duration duration) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withPlaysPerHour(int playsPerHour) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withShape(Shape shape) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withRhythm(Rhythm rhythm) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withStartedShare(double startedShare) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withScores(Scores scores) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  public GameSettings withDisorder(Disorder disorder) {
    return new GameSettings(
        seed,
        players,
        start,
        duration,
        playsPerHour,
        shape,
        rhythm,
        scores,
        startedShare,
        disorder);
  }

  /** How many games are played in all, each counted once. */
  public long plays() {
    return Math.multiplyExact((long) playsPerHour, duration.toSeconds()) / 3600;
  }
}
