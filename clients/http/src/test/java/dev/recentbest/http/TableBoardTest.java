package dev.recentbest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.document.BoardReading;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class TableBoardTest {
  private static final Instant NOW = Instant.ofEpochMilli(9_000_250);

  private final SetClock clock = new SetClock(NOW);
  private final FakeTable table = new FakeTable();
  private final BoardSource board =
      new TableBoard(
          LeaderboardReader.builder(table, ConfiguredBoard.of("scores", "recent-best"), clock)
              .cacheFor(Duration.ofSeconds(1))
              .lastGoodFor(Duration.ofHours(1))
              .build());

  @Test
  void look_boardNeverWritten_isEmpty() {
    BoardSight sight = board.look();

    assertThat(sight.state().entries()).isEmpty();
    assertThat(sight.reading()).isEqualTo(new BoardReading(Optional.empty(), NOW, false));
  }

  @Test
  void look_boardWithPlays_saysWhenItChangedAndWasRead() {
    table.put(new BoardItem(Boards.full(), new WriteToken(1, "w"), OptionalLong.of(8_000)));

    BoardSight sight = board.look();

    assertThat(sight.state()).isEqualTo(Boards.full());
    assertThat(sight.reading())
        .isEqualTo(new BoardReading(Optional.of(Instant.ofEpochSecond(8_000)), NOW, false));
  }

  @Test
  void look_tableOutOfReach_isTheLastGoodBoardAndOutdated() {
    table.put(new BoardItem(Boards.full(), new WriteToken(1, "w"), OptionalLong.of(8_000)));
    board.look();
    table.cutOff();
    clock.set(NOW.plusSeconds(1));

    BoardSight sight = board.look();

    assertThat(sight.state()).isEqualTo(Boards.full());
    assertThat(sight.reading())
        .isEqualTo(new BoardReading(Optional.of(Instant.ofEpochSecond(8_000)), NOW, true));
  }
}
