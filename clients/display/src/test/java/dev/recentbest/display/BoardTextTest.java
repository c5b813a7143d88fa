package dev.recentbest.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoardTextTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void of_board_isALineForEachRank() {
    assertThat(
            BoardText.of(
                board(
                    HOUR,
                    play("a", 1_234_567, 4060, Handle.whole("Ann")),
                    play("b", 7, 4061, new Handle("Bo\tb", true)))))
        .containsExactly(
            "Best of the 60 minutes before 1970-01-01 01:23:20 UTC",
            "rank        score  ended     leaves    player",
            "   1    1,234,567  01:07:40  02:07:40  Ann",
            "   2            7  01:07:41  02:07:41  Bo\ufffdb…",
            "exact, to 1 s");
  }

  @Test
  void of_noPlays_saysSo() {
    assertThat(BoardText.of(board(HOUR)))
        .containsExactly(
            "Best of the 60 minutes before 1970-01-01 01:23:20 UTC",
            "rank        score  ended     leaves    player",
            "   - no plays in this window",
            "exact, to 1 s");
  }

  @Test
  void of_inexactBoard_saysSo() {
    Leaderboard board =
        new Leaderboard(
            Instant.ofEpochSecond(5000),
            HOUR,
            Duration.ofSeconds(1),
            false,
            Optional.empty(),
            List.of());

    assertThat(BoardText.of(board)).last().isEqualTo("not exact: plays may be missing");
  }

  @ParameterizedTest
  @CsvSource({
    "PT1S, second",
    "PT59S, 59 seconds",
    "PT60S, 60 seconds",
    "PT15M, 15 minutes",
    "PT1H, 60 minutes",
    "PT2H, 2 hours",
    "PT24H, 24 hours",
    "PT168H, 7 days",
    "PT61M1S, 3661 seconds"
  })
  void of_window_isSaidInWords(Duration window, String words) {
    assertThat(BoardText.of(board(window)))
        .first()
        .isEqualTo("Best of the " + words + " before 1970-01-01 01:23:20 UTC");
  }

  @Test
  void of_windowOfDays_showsTheDay() {
    assertThat(BoardText.of(board(Duration.ofDays(1), play("a", 1, -60, Handle.whole("Ann")))))
        .contains(
            "rank        score  ended           leaves          player",
            "   1            1  12-31 23:59:00  01-01 23:59:00  Ann");
  }

  @Test
  void of_longestScores_pushTheColumnsAside() {
    assertThat(BoardText.of(board(HOUR, play("a", Long.MIN_VALUE, 4060, Handle.whole("Ann")))))
        .contains(
            "rank                      score  ended     leaves    player",
            "   1 -9,223,372,036,854,775,808  01:07:40  02:07:40  Ann");
  }

  @Test
  void lines_longName_isCutToTheColumns() {
    List<String> lines =
        new BoardText(50, Palette.NONE)
            .lines(board(HOUR, play("a", 7, 4060, Handle.whole("竜の子テレビゲーム"))));

    assertThat(lines).contains("   1            7  01:07:40  02:07:40  竜の子テレ…");
    assertThat(lines.stream().map(DisplayText::columns))
        .filteredOn(columns -> columns > 0)
        .element(2)
        .isEqualTo(50);
  }

  @Test
  void lines_littleRoom_keepsTheBeginningOfNames() {
    assertThat(narrow(47)).contains("   1            7  01:07:40  02:07:40  Annabel…");
    assertThat(narrow(46)).contains("   1            7  02:07:40  Annabella");
    assertThat(narrow(37)).contains("   1            7  02:07:40  Annabel…");
  }

  @Test
  void lines_noRoomAtAll_areCut() {
    assertThat(narrow(30))
        .containsExactly(
            "Best of the 60 minutes before…",
            "rank        score  leaves    …",
            "   1            7  02:07:40  …",
            "exact, to 1 s");
    assertThat(narrow(20)).allMatch(line -> DisplayText.columns(line) <= 20);
  }

  private static List<String> narrow(int columns) {
    return new BoardText(columns, Palette.NONE)
        .lines(board(HOUR, play("a", 7, 4060, Handle.whole("Annabella"))));
  }

  @Test
  void lines_remarks_standBeforeTheNames() {
    Remark leaving = new Remark("leaves next", Style.YELLOW);

    assertThat(
            new BoardText(80, new Palette(true))
                .lines(
                    board(
                        HOUR,
                        play("a", 9, 4060, Handle.whole("Ann")),
                        play("b", 7, 4061, Handle.whole("Bob"))),
                    play -> play.player().equals("a") ? leaving : Remark.NONE))
        .containsExactly(
            "\u001B[1mBest of the 60 minutes before 1970-01-01 01:23:20 UTC\u001B[0m",
            "\u001B[2mrank        score  ended     leaves                 player\u001B[0m",
            "   1            9  01:07:40  02:07:40  \u001B[33mleaves next\u001B[0m  Ann",
            "   2            7  01:07:41  02:07:41               Bob",
            "exact, to 1 s");
  }

  private static Leaderboard board(Duration window, Play... plays) {
    return new Leaderboard(
        Instant.ofEpochSecond(5000),
        window,
        Duration.ofSeconds(1),
        true,
        Optional.empty(),
        List.of(plays));
  }

  private static Play play(String player, long score, long completedAt, Handle handle) {
    return new Play(new PlayKey(player, completedAt - 60), score, completedAt, handle);
  }
}
