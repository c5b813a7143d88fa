package dev.recentbest.rollup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PlayRowReaderTest {
  private static final long NOW = 2_000;
  private static final Play PLAY =
      new Play(new PlayKey("ann", 1_000), 924, 1_055, Handle.whole("Ann"));

  private final PlayRowReader reader =
      new PlayRowReader(
          new ReaderRules(
              new BoardKey("recent-best"), 100, 100, Duration.ofDays(1), Duration.ofMinutes(5)));

  @Test
  void content_completedPlay_ranks() {
    assertThat(reader.content(row(), NOW)).isEqualTo(new RowContent.Ranking(PLAY));
    assertThat(reader.read(row(), NOW)).contains(PLAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"event_key", "start_timestamp", "length_seconds", "completed", "score", "handle"})
  void content_attributeMissing_isNotThatOfTheRowBefore(String name) {
    assertThat(reader.read(row(), NOW)).isPresent();
    Map<String, AttributeValue> broken = row();
    broken.remove(name);

    assertThat(reader.content(broken, NOW))
        .isInstanceOfSatisfying(
            RowContent.Refused.class,
            refused -> assertThat(refused.reason()).startsWith(name + " is missing: "));
    assertThat(reader.read(broken, NOW)).isEmpty();
  }

  @Test
  void content_gameNotCompletedOrRowOfABoard_isNoPlay() {
    Map<String, AttributeValue> unfinished = row();
    unfinished.put("completed", AttributeValue.fromBool(false));
    assertThat(reader.content(unfinished, NOW)).isEqualTo(new RowContent.Other());
    Map<String, AttributeValue> board = row();
    board.put("event_key", AttributeValue.fromS("board#recent-best"));
    assertThat(reader.content(board, NOW)).isEqualTo(new RowContent.Other());
  }

  @ParameterizedTest
  @CsvSource({"755, true", "754, false"})
  void content_endAheadOfNow_isRefusedBeyondTheAllowance(long now, boolean ranks) {
    assertThat(reader.read(row(), now).isPresent()).isEqualTo(ranks);
    if (!ranks) {
      assertThat(reader.content(row(), now))
          .isEqualTo(
              new RowContent.Refused("it ends 301 s from now, dated by a clock that is ahead"));
    }
  }

  private static Map<String, AttributeValue> row() {
    return new HashMap<>(
        Map.of(
            "event_key", AttributeValue.fromS("ann"),
            "start_timestamp", AttributeValue.fromN("1000"),
            "length_seconds", AttributeValue.fromN("55"),
            "completed", AttributeValue.fromBool(true),
            "score", AttributeValue.fromN("924"),
            "handle", AttributeValue.fromS("Ann")));
  }
}
