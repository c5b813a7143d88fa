package dev.recentbest.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final GameSettings DAY =
      GameSettings.ordinaryDay(7).withDisorder(Disorder.NONE).withStartedShare(0);
  private static final Rhythm BY_HOUR = new Rhythm(DayCurve.ORDINARY, Bursts.NONE);
  private static final long START = 1_767_225_600; // 2026-01-01T00:00:00Z

  private static Rhythm bursts(Duration every, Duration length, int factor) {
    return new Rhythm(DayCurve.FLAT, new Bursts(every, length, factor));
  }

  private static long[] perStep(GameSettings settings, int stepSeconds, int steps) {
    long[] counts = new long[steps];
    Games.of(settings)
        .mapToLong(play -> (play.completedAt() - START) / stepSeconds)
        .filter(step -> step < steps)
        .forEach(step -> counts[(int) step]++);
    return counts;
  }

  @Test
  void of_dayCurve_eachHourHasItsShareOfThePlays() {
    long[] perHour = perStep(DAY.withRhythm(BY_HOUR), 3600, 24);
    int sum = DayCurve.ORDINARY.hourlyWeights().stream().mapToInt(Integer::intValue).sum();
    for (int hour = 0; hour < 24; hour++) {
      double expected = 48_000.0 * DayCurve.ORDINARY.hourlyWeights().get(hour) / sum;
      // Games that a player could not end in time end a little later.
      assertThat((double) perHour[hour]).as("hour %d", hour).isCloseTo(expected, within(60.0));
    }
  }

  @Test
  void of_dayCurveFromTheMiddleOfTheDay_theHourOfTheDayCounts() {
    GameSettings evening =
        DAY.withRhythm(BY_HOUR)
            .withStart(Instant.ofEpochSecond(START + 20 * 3600))
            .withDuration(Duration.ofHours(8).plusSeconds(30));
    long lateEvening =
        Games.of(evening).filter(play -> play.completedAt() < START + 22 * 3600).count();
    long night = Games.of(evening).filter(play -> play.completedAt() >= START + 26 * 3600).count();
    // Weights 30 and 28 of 110 in all, against 3 and 2.
    assertThat(lateEvening).isBetween(8_300L, 8_600L);
    assertThat(night).isBetween(680L, 820L);
  }

  @Test
  void of_evenRhythm_everyHourIsLikeTheOthers() {
    assertThat(Arrays.stream(perStep(DAY.withRhythm(Rhythm.EVEN), 3600, 24)))
        .allMatch(plays -> plays >= 1_950 && plays <= 2_050);
  }

  @Test
  void of_bursts_asManyAsAskedForAndAsDense() {
    Rhythm often = bursts(Duration.ofMinutes(20), Duration.ofMinutes(2), 10);
    long[] perMinute = perStep(DAY.withRhythm(often), 60, 1_440);
    long base = Arrays.stream(perMinute).sorted().toArray()[720];
    List<Integer> beginnings = new ArrayList<>();
    for (int minute = 1; minute < perMinute.length; minute++) {
      if (perMinute[minute] > 5 * base && perMinute[minute - 1] <= 5 * base) {
        beginnings.add(minute);
      }
    }
    assertThat(beginnings).hasSizeBetween(60, 84); // 72, give or take
    // 1,440 minutes, of which 144 count ten times.
    assertThat(base).isBetween(15L, 20L);
    double inBursts =
        Arrays.stream(perMinute).filter(plays -> plays > 5 * base).average().orElse(0);
    assertThat(inBursts).isBetween(150.0, 200.0);
    for (int i = 1; i < beginnings.size(); i++) {
      assertThat(beginnings.get(i) - beginnings.get(i - 1)).isBetween(10, 30);
    }
  }

  @Test
  void of_burstsAtOtherTimes_otherPlays() {
    Rhythm one = bursts(Duration.ofMinutes(20), Duration.ofMinutes(2), 10);
    List<GeneratedPlay> plays = Games.of(DAY.withRhythm(one)).toList();
    for (Rhythm other :
        List.of(
            bursts(Duration.ofMinutes(30), Duration.ofMinutes(2), 10),
            bursts(Duration.ofMinutes(20), Duration.ofMinutes(3), 10),
            bursts(Duration.ofMinutes(20), Duration.ofMinutes(2), 11))) {
      assertThat(Games.of(DAY.withRhythm(other)).toList()).isNotEqualTo(plays).hasSize(48_000);
    }
  }

  /** With 2,000 plays an hour by 3,000 players; an hour of the night is left to whoever is up. */
  @Test
  void of_dayCurve_playersHaveHoursOfTheirOwn() {
    GameSettings week = DAY.withRhythm(BY_HOUR).withDuration(Duration.ofDays(7));
    double byHour = nearOwnMiddle(week);
    double even = nearOwnMiddle(week.withRhythm(Rhythm.EVEN));
    assertThat(even).isBetween(0.4, 0.55);
    assertThat(byHour).isGreaterThan(even + 0.2);
  }

  /** The share of all plays within four hours of the hour in which their player plays most. */
  private static double nearOwnMiddle(GameSettings settings) {
    Map<String, long[]> hoursOfPlayers = new HashMap<>();
    Games.of(settings)
        .forEach(
            play ->
                hoursOfPlayers
                    .computeIfAbsent(play.eventKey(), key -> new long[24])[
                    DayCurve.hourOf(play.completedAt())]++);
    long near = 0;
    long all = 0;
    for (long[] hours : hoursOfPlayers.values()) {
      all += Arrays.stream(hours).sum();
      near += mostWithin(hours, 4);
    }
    return near / (double) all;
  }

  private static long mostWithin(long[] hours, int around) {
    long most = 0;
    for (int middle = 0; middle < 24; middle++) {
      long sum = 0;
      for (int hour = middle - around; hour <= middle + around; hour++) {
        sum += hours[Math.floorMod(hour, 24)];
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  @Test
  void of_tournamentUnderADayCurve_isStillTheFirstFifthAsTheDayHasIt() {
    GameSettings settings =
        DAY.withRhythm(BY_HOUR)
            .withShape(Shape.TOURNAMENT_THEN_EVENING)
            .withScores(Scores.ORDINARY);
    List<GeneratedPlay> plays = Games.of(settings).toList();
    long tournament = plays.stream().filter(play -> play.score() >= 50_000).count();
    assertThat(tournament).isBetween(19_100L, 19_300L); // two fifths
    // A fifth of the weights, 67 of 334, is over by 09:00 and three quarters of the next hour.
    assertThat(plays.get((int) tournament).completedAt() - START).isBetween(9 * 3600L, 11 * 3600L);
  }

  @Test
  void playedAt_isTheWayBackFromMomentOf() {
    GameSettings odd = DAY.withRhythm(Rhythm.ORDINARY).withDuration(Duration.ofSeconds(10_001));
    Pace pace = Pace.of(odd, new SplittableRandom(1));
    assertThat(pace.momentOf(0)).isZero();
    for (int i = 0; i <= 1_000; i++) {
      double played = i / 1_000.0;
      assertThat(pace.momentOf(played)).isBetween(0.0, 1.0 + 1e-12);
      assertThat(pace.playedAt(pace.momentOf(played))).isCloseTo(played, within(1e-9));
    }
  }
}
