package dev.recentbest.document;

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

final class BoardDocumentTest {
  @Test
  void of_noPlays_hasNoEntries() {
    assertThat(BoardDocument.of(board(true)))
        .isEqualTo(
            "{\"at\":5000,\"exact\":true,\"tick_seconds\":2,\"window_seconds\":900,\"entries\":[]}");
  }

  @Test
  void of_longScores_keepEveryDigit() {
    assertThat(
            BoardDocument.of(
                board(
                    false,
                    play("max", Long.MAX_VALUE, Handle.whole("A")),
                    play("min", Long.MIN_VALUE, Handle.whole("")))))
        .isEqualTo(
            "{\"at\":5000,\"exact\":false,\"tick_seconds\":2,\"window_seconds\":900,\"next_change_at\":4960,\"entries\":["
                + "{\"rank\":1,\"event_key\":\"max\",\"handle\":\"A\",\"score\":9223372036854775807,\"score_text\":\"9223372036854775807\","
                + "\"start_timestamp\":4000,\"completed_at\":4060,\"leaves_at\":4960},"
                + "{\"rank\":2,\"event_key\":\"min\",\"handle\":\"\",\"score\":-9223372036854775808,\"score_text\":\"-9223372036854775808\","
                + "\"start_timestamp\":4000,\"completed_at\":4060,\"leaves_at\":4960}]}");
  }

  @Test
  void of_reading_saysWhenItWasReadAndChanged() {
    BoardReading reading =
        new BoardReading(
            Optional.of(Instant.ofEpochSecond(4990)), Instant.ofEpochMilli(4_999_900), true);

    assertThat(BoardDocument.of(board(true), reading))
        .isEqualTo(
            "{\"at\":5000,\"exact\":true,\"tick_seconds\":2,\"window_seconds\":900,"
                + "\"last_change_at\":4990,\"read_at\":4999,\"outdated\":true,\"entries\":[]}");
  }

  @Test
  void of_quotesAndControls_areEscaped() {
    assertThat(BoardDocument.of(board(true, play("a\"b", 1, new Handle("\\\n\u0007\u7adc", true)))))
        .contains(
            "\"event_key\":\"a\\\"b\",\"handle\":\"\\\\\\n\\u0007\u7adc\",\"handle_cut\":true,\"score\":1,");
  }

  private static Leaderboard board(boolean exact, Play... plays) {
    return new Leaderboard(
        Instant.ofEpochSecond(5000),
        Duration.ofMinutes(15),
        Duration.ofSeconds(2),
        exact,
        Optional.empty(),
        List.of(plays));
  }

  private static Play play(String player, long score, Handle handle) {
    return new Play(new PlayKey(player, 4000), score, 4060, handle);
  }
}
