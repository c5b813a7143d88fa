package dev.recentbest.harness.demo.screen;

import static dev.recentbest.harness.demo.screen.Boards.at;
import static dev.recentbest.harness.demo.screen.Boards.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlainLogTest {
  private static final Figures FIGURES =
      new Figures(2, 7_211, Optional.of(Duration.ofMillis(840)), 120, 118, 0, 12_437, 63);

  private final BoardWatch watch = new BoardWatch();
  private final PlainLog log = new PlainLog(80);

  private List<String> look(long second, long watcherSecond, Play... plays) {
    Sight sight =
        watch.look(instant -> Boards.of(instant, true, plays), at(second), at(watcherSecond));
    return log.lines(new Frame(sight, FIGURES, 1, "until Ctrl-C"), at(watcherSecond));
  }

  private static Play[] ladder() {
    List<Play> plays = new ArrayList<>();
    for (int step = 0; step < 200; step++) {
      plays.add(play("ann", 10_000 - step, -3_600 + step));
    }
    plays.add(play("bob", 5_000, -10));
    return plays.toArray(Play[]::new);
  }

  @Test
  void lines_atFirst_areTheBoard() {
    assertThat(look(0, 0, play("ann", 900, -3_500))).isEmpty();
    assertThat(look(2, 2, play("ann", 900, -3_500)))
        .containsExactly(
            "",
            "Best of the 60 minutes before 2026-01-01 18:00:02 UTC",
            "rank      score  ended     leaves in  change    player",
            "   1        900  17:01:40       1:38            ann",
            "2.0 plays/s, 0.8 s from write to board; 7,211 plays",
            "120 batches, 118 writes of the board, 0 lost races",
            "board item: 12.4 KB, 63 entries; exact, to 1 s",
            "");
  }

  @Test
  void lines_oneLeft_isToldAtTheNextTurnOnly() {
    look(0, 0, ladder());
    look(0, 2, ladder());
    assertThat(look(1, 3, ladder())).isEmpty();
    assertThat(look(1, 5, ladder()))
        .containsExactly("left by age  18:00:01  ann 9,999; next best 9,998 returned");
    assertThat(look(1, 10, ladder())).isEmpty();
  }

  @Test
  void lines_manyLeft_isOneLine() {
    look(0, 0, ladder());
    look(0, 2, ladder());
    for (int quarter = 1; quarter < 12; quarter++) {
      assertThat(look(10L * quarter, 2 + quarter / 4, ladder())).isEmpty();
    }
    assertThat(look(120, 5, ladder()))
        .containsExactly(
            "left by age  18:01:51  ann 9,889; next best 9,879 returned (and 11 more left)");
  }

  @Test
  void lines_minuteOfLookingFourTimesASecond_areNoFlood() {
    int lines = 0;
    for (int quarter = 0; quarter < 240; quarter++) {
      lines += look(quarter / 2, quarter / 4, ladder()).size();
    }
    assertThat(lines).isLessThan(45);
  }
}
