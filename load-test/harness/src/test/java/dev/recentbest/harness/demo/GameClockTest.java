package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.local.ShownTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class GameClockTest {
  private static final Instant BEGIN = ManualTime.BEGIN;
  private static final Duration HOUR = Duration.ofHours(1);

  private final ManualTime time = new ManualTime();

  @Test
  void now_beforeItBegins_standsStill() {
    GameClock clock = new GameClock(time, 60, HOUR);
    time.pass(Duration.ofSeconds(7));
    assertThat(clock.now()).isEqualTo(BEGIN.minus(HOUR)).isEqualTo(clock.start());
    assertThat(clock.speed()).isEqualTo(60);
  }

  @Test
  void now_atSpeedOne_jumpsToTheRealTimeWhenItBegins() {
    GameClock clock = new GameClock(time, 1, Duration.ZERO);
    time.pass(Duration.ofSeconds(7));
    assertThat(clock.now()).isEqualTo(BEGIN);
    clock.begin();
    assertThat(clock.now()).isEqualTo(BEGIN.plusSeconds(7));
    time.pass(Duration.ofMillis(1_500));
    assertThat(clock.now()).isEqualTo(BEGIN.plusMillis(8_500));
    assertThat(clock.speed()).isEqualTo(1);
  }

  @Test
  void now_atSpeedSixty_aMinuteIsASecond() {
    GameClock clock = new GameClock(time, 60, HOUR);
    time.pass(Duration.ofSeconds(7));
    clock.begin();
    time.pass(Duration.ofSeconds(2));
    assertThat(clock.now()).isEqualTo(BEGIN.minus(HOUR).plusSeconds(120));
  }

  @Test
  void now_whenItHasCaughtUp_isTheRealTimeForEver() {
    // 59 s are made up in each second: an hour takes 61.02 s.
    GameClock clock = new GameClock(time, 60, HOUR);
    clock.begin();
    time.pass(Duration.ofSeconds(61));
    assertThat(clock.now()).isEqualTo(BEGIN.plusSeconds(60));
    assertThat(clock.speed()).isEqualTo(60);
    time.pass(Duration.ofSeconds(1));
    assertThat(clock.now()).isEqualTo(BEGIN.plusSeconds(62));
    assertThat(clock.speed()).isEqualTo(1);
    time.pass(Duration.ofSeconds(1));
    assertThat(clock.now()).isEqualTo(BEGIN.plusSeconds(63));
  }

  @Test
  void difference_saysHowFarAndHowFast_untilItHasCaughtUp() {
    GameClock clock = new GameClock(time, 60, HOUR);
    assertThat(clock.difference()).hasValue(new ShownTime(BEGIN, BEGIN.minus(HOUR), 0));
    clock.begin();
    time.pass(Duration.ofSeconds(2));
    assertThat(clock.difference())
        .hasValue(new ShownTime(BEGIN.plusSeconds(2), BEGIN.minus(HOUR).plusSeconds(120), 60));
    assertThat(clock.instant()).isEqualTo(clock.now());
    time.pass(Duration.ofSeconds(60));
    assertThat(clock.difference()).isEmpty();
  }
}
