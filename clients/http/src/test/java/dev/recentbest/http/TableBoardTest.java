package dev.recentbest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.client.BoardUnavailable;
import dev.recentbest.document.BoardReading;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class TableBoardTest {
  private static final Instant NOW = Instant.ofEpochMilli(9_000_250);

  private final SetClock clock = new SetClock(NOW);
  private final FakeTable table = new FakeTable();
  private final BoardSource board = table.board(clock);

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
  void look_again_readsAnewAfterAMoment() {
    board.look();
    clock.set(NOW.plusMillis(99));
    board.look();
    assertThat(table.reads()).isOne();

    clock.set(NOW.plusMillis(100));
    assertThat(board.look().reading().readAt()).isEqualTo(NOW.plusMillis(100));
    assertThat(table.reads()).isEqualTo(2);
  }

  @Test
  void look_clockWasPutBack_readsAnew() {
    board.look();
    clock.set(NOW.minusSeconds(3600));
    board.look();

    assertThat(table.reads()).isEqualTo(2);
  }

  @Test
  void look_tableOutOfReach_failsForAMomentWithoutAskingAgain() {
    table.cutOff();
    assertThatThrownBy(board::look).isInstanceOf(BoardUnavailable.class);
    table.connect();
    assertThatThrownBy(board::look).isInstanceOf(BoardUnavailable.class);
    assertThat(table.reads()).isOne();

    clock.set(NOW.plusMillis(100));
    assertThat(board.look().state().entries()).isEmpty();
  }
}
