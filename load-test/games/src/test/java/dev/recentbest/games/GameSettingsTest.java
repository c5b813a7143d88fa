package dev.recentbest.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GameSettingsTest {
  private static final GameSettings HOUR = GameSettings.denseHour(1);

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void denseHour_isPinned() {
    assertThat(HOUR)
        .isEqualTo(
            new GameSettings(
                1,
                3_000,
                Instant.ofEpochSecond(1_767_290_400),
                Duration.ofHours(1),
                14_000,
                Shape.STEADY,
                Rhythm.EVEN,
                new Scores(100_000, 1, 0, 0.05),
                0,
                new Disorder(0.05, Duration.ofMinutes(10), 0.01, 0.02, Duration.ofMinutes(2))));
  }

  @Test
  void ordinaryDay_isPinned() {
    assertThat(GameSettings.ordinaryDay(1))
        .isEqualTo(
            new GameSettings(
                1,
                3_000,
                Instant.ofEpochSecond(1_767_225_600),
                Duration.ofHours(24),
                2_000,
                Shape.STEADY,
                new Rhythm(
                    new DayCurve(
                        List.of(
                            8, 5, 3, 2, 2, 3, 5, 8, 10, 11, 12, 14, 16, 15, 14, 15, 17, 20, 24, 28,
                            30, 28, 21, 13)),
                    new Bursts(Duration.ofMinutes(40), Duration.ofMinutes(2), 6)),
                new Scores(100_000, 10, 0.001, 0.05),
                0.2,
                new Disorder(0.05, Duration.ofMinutes(10), 0.01, 0.02, Duration.ofMinutes(2))));
  }

  @Test
  void with_eachSetting_changesThatOne() {
    assertThat(HOUR.withPlayers(4_000).players()).isEqualTo(4_000);
    assertThat(HOUR.withStart(Instant.EPOCH).start()).isEqualTo(Instant.EPOCH);
    assertThat(HOUR.withDuration(Duration.ofDays(1)).duration()).isEqualTo(Duration.ofDays(1));
    assertThat(HOUR.withPlaysPerHour(5).playsPerHour()).isEqualTo(5);
    assertThat(HOUR.withShape(Shape.RISING_SCORES).shape()).isEqualTo(Shape.RISING_SCORES);
    assertThat(HOUR.withRhythm(Rhythm.ORDINARY).rhythm()).isEqualTo(Rhythm.ORDINARY);
    assertThat(HOUR.withStartedShare(0.5).startedShare()).isEqualTo(0.5);
    assertThat(HOUR.withScores(new Scores(5, 1, 0, 0)).scores()).isEqualTo(new Scores(5, 1, 0, 0));
    assertThat(HOUR.withDisorder(Disorder.NONE).disorder()).isEqualTo(Disorder.NONE);
  }

  @Test
  void plays_partOfAnHour_areCountedInProportion() {
    assertThat(HOUR.withDuration(Duration.ofMinutes(90)).plays()).isEqualTo(21_000);
  }

  @Test
  void gameSettings_outOfBounds_areRefused() {
    assertRefused(() -> HOUR.withPlayers(-3), "must be > 0: players=-3");
    assertRefused(() -> HOUR.withPlaysPerHour(0), "must be > 0: playsPerHour=0");
    assertRefused(
        () -> HOUR.withDuration(Duration.ofMillis(999)), "must be > 0: durationSeconds=0");
    assertRefused(
        () -> HOUR.withPlayers(699), "must be <= 20 * players: playsPerHour=14000, players=699");
  }

  @Test
  void startedShare_outOfBounds_isRefused() {
    assertRefused(() -> HOUR.withStartedShare(-0.5), "must be in 0..1: startedShare=-0.5");
  }

  @Test
  void dayCurve_notTwentyFourWeightsAboveZero_isRefused() {
    assertRefused(() -> new DayCurve(List.of(1, 2)), "must be 24: hourlyWeights.size=2");
    List<Integer> deadNight = new ArrayList<>(DayCurve.FLAT.hourlyWeights());
    deadNight.set(3, 0);
    assertRefused(() -> new DayCurve(deadNight), "must be > 0: hourlyWeights[3]=0");
  }

  @Test
  void bursts_outOfBounds_areRefused() {
    Duration hour = Duration.ofHours(1);
    Duration minute = Duration.ofMinutes(1);
    assertRefused(() -> new Bursts(hour, minute, 0), "must be > 0: factor=0");
    assertRefused(() -> new Bursts(hour, Duration.ofSeconds(59), 2), "must be > 0: burstMinutes=0");
    assertRefused(
        () -> new Bursts(minute, minute, 2), "must be >= 2 * length: every=PT1M, length=PT1M");
  }

  @Test
  void scores_outOfBounds_areRefused() {
    assertRefused(() -> new Scores(0, 1, 0, 0), "must be > 0: maxScore=0");
    assertRefused(() -> new Scores(1, -1, 0, 0), "must be > 0: step=-1");
    assertRefused(() -> new Scores(1, 1, 1.5, 0), "must be in 0..1: topShare=1.5");
    assertRefused(() -> new Scores(1, 1, 0, Double.NaN), "must be in 0..1: abandonedShare=NaN");
  }

  @Test
  void disorder_outOfBounds_isRefused() {
    Duration second = Duration.ofSeconds(1);
    Duration none = Duration.ZERO;
    assertRefused(
        () -> new Disorder(-0.1, second, 0, 0, second), "must be in 0..1: lateShare=-0.1");
    assertRefused(() -> new Disorder(0.1, none, 0, 0, none), "must be >= PT1S: maxLateness=PT0S");
    assertRefused(
        () -> new Disorder(0, none.minus(second), 0, 0, none),
        "must be >= PT0S: maxLateness=PT-1S");
    assertRefused(() -> new Disorder(0, none, 2, 0, none), "must be in 0..1: duplicateShare=2.0");
    assertRefused(
        () -> new Disorder(0, none, 0, 1.1, second), "must be in 0..1: fastClockShare=1.1");
    assertRefused(() -> new Disorder(0, none, 0, 1, none), "must be >= PT1S: maxClockLead=PT0S");
  }

  @Test
  void generatedPlay_negativeLength_isRefused() {
    assertRefused(
        () -> new GeneratedPlay("p", 0, -1, true, 0, "h", List.of(), 0, Stage.WHOLE),
        "must be >= 0: lengthSeconds=-1");
  }
}
