package dev.recentbest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SkybandDocumentTest {
  private static final BoardState EMPTY =
      BoardState.fromTheBeginning(
          new BoardRules(10, 5, Duration.ofHours(1), Duration.ofMinutes(5)), 2);

  @Test
  void of_boardNeverWritten_isExactAndEmpty() {
    BoardReading reading = new BoardReading(Optional.empty(), Instant.ofEpochSecond(9000), false);

    assertThat(SkybandDocument.of(EMPTY, reading))
        .isEqualTo(
            "{\"size\":10,\"window_seconds\":3600,\"tick_seconds\":2,"
                + "\"read_at\":9000,\"outdated\":false,\"entries\":[]}");
  }

  @Test
  void of_oneWithPlays_hasThemAndSinceWhenItIsExact() {
    Play play = new Play(new PlayKey("ann", 8000), Long.MAX_VALUE, 8055, Handle.whole("Ann"));
    Arrivals arrivals =
        new Arrivals(
            List.of(Change.insertion(play, new SequenceNumber("1"))),
            OptionalLong.of(8055),
            OptionalLong.of(8056),
            false,
            Optional.empty());
    BoardState state = EMPTY.merge(arrivals, TableReads.NONE, new Bound(100, 100_000)).state();
    BoardReading reading =
        new BoardReading(
            Optional.of(Instant.ofEpochSecond(8056)), Instant.ofEpochSecond(9000), false);

    assertThat(SkybandDocument.of(state, reading))
        .isEqualTo(
            "{\"size\":10,\"window_seconds\":3600,\"tick_seconds\":2,\"exact_since\":4154,"
                + "\"last_change_at\":8056,\"read_at\":9000,\"outdated\":false,\"entries\":["
                + "{\"event_key\":\"ann\",\"handle\":\"Ann\",\"score\":9223372036854775807,"
                + "\"score_text\":\"9223372036854775807\",\"start_timestamp\":8000,"
                + "\"completed_at\":8055}]}");
  }
}
