package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.Stage;
import dev.recentbest.harness.testbed.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DemoGamesTest {
  private static final long NOW = ManualTime.BEGIN.getEpochSecond();
  private static final Duration HOUR = Duration.ofHours(1);

  private static List<GeneratedPlay> plays(int rate, int speed, Duration window, long seconds) {
    DemoSettings settings = new DemoSettings(1, rate, speed, Optional.empty());
    return DemoGames.of(settings, ManualTime.BEGIN, HOUR, window)
        .takeWhile(play -> play.arrivedAt() <= NOW + seconds)
        .toList();
  }

  /** Each game once, whatever its stages and retries. */
  private static long games(List<GeneratedPlay> plays, long from, long to) {
    return plays.stream()
        .filter(play -> play.stage() != Stage.BEGUN && play.completed())
        .filter(play -> play.completedAt() > from && play.completedAt() <= to)
        .map(play -> List.of(play.eventKey(), play.startTimestamp()))
        .distinct()
        .count();
  }

  @Test
  void of_speedSixty_asManyInARealSecondAsTheRateSays() {
    // 20 plays in each of the 60 real seconds that an hour takes; 5 % of them are given up.
    List<GeneratedPlay> plays = plays(20, 60, HOUR, 3_600);
    assertThat(games(plays, NOW - 3_600, NOW)).isBetween(1_050L, 1_350L);
    assertThat(games(plays, NOW, NOW + 3_600)).isBetween(1_000L, 1_400L);
  }

  @Test
  void of_manyPlays_thePastIsThinned() {
    List<GeneratedPlay> plays = plays(100, 1, HOUR, 600);
    assertThat(games(plays, NOW - 3_600, NOW)).isBetween(1_800L, 2_300L);
    assertThat(games(plays, NOW, NOW + 600)).isBetween(50_000L, 65_000L);
  }

  @Test
  void of_otherWindow_thePastIsThatLong() {
    List<GeneratedPlay> plays = plays(20, 1, Duration.ofMinutes(10), 0);
    assertThat(plays).allMatch(play -> play.completedAt() >= NOW - 600 - 360);
    assertThat(games(plays, NOW - 600, NOW)).isBetween(1_800L, 2_300L);
  }

  @Test
  void of_equalSettings_equalPlays() {
    assertThat(plays(20, 60, HOUR, 600)).isEqualTo(plays(20, 60, HOUR, 600));
  }
}
