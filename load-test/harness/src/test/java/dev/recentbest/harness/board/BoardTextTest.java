package dev.recentbest.harness.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoardTextTest {
  @Test
  void of_board_isALineForEachRank() {
    Leaderboard board =
        new Leaderboard(
            Instant.ofEpochSecond(5000),
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            true,
            List.of(
                new Play(new PlayKey("a", 4000), 1_234_567, 4060, Handle.whole("Ann")),
                new Play(new PlayKey("b", 4000), 7, 4061, new Handle("Bo\tb", true))));

    assertThat(BoardText.of(board))
        .containsExactly(
            "Best of the 60 minutes before 01:23:20 UTC",
            "rank        score  ended     leaves    player",
            "   1    1,234,567  01:07:40  02:07:40  Ann",
            "   2            7  01:07:41  02:07:41  Bo\ufffdb...",
            "exact, to 1 s");
  }

  @Test
  void of_inexactBoard_saysSo() {
    Leaderboard board =
        new Leaderboard(
            Instant.ofEpochSecond(5000),
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            false,
            List.of());

    assertThat(BoardText.of(board)).last().isEqualTo("not exact: plays may be missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\n", "\r", "\u0000", "\u007f", "\u009b", "\u202e", "\u2066", "\u200f", "\ufeff",
        "\u2028", "\u2029", "\ud83c", "\udfc6", "\u0378"
      })
  void printable_whatMovesOrTurnsTheLine_isReplaced(String character) {
    assertThat(BoardText.printable("a" + character + "b")).isEqualTo("a\ufffdb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann",
        "\u7adc\u98a8",
        "\ud83c\udfc6",
        "\u05d0\u05d1",
        "\ud83d\udc69\u200d\ud83d\ude80",
        "e\u0301"
      })
  void printable_anythingElse_stays(String handle) {
    assertThat(BoardText.printable(handle)).isEqualTo(handle);
  }
}
