package dev.recentbest.rollup.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ReaderRulesTest {
  @Test
  void newReaderRules_outOfRange_saysSo() {
    BoardKey board = new BoardKey("recent-best");
    Duration allowance = Duration.ofMinutes(5);
    Duration day = Duration.ofDays(1);
    assertThatThrownBy(() -> new ReaderRules(board, 1, 1, Duration.ZERO, allowance))
        .hasMessage("must be at least a second: maxLength=PT0S");
    assertThatThrownBy(() -> new ReaderRules(board, 0, 1, day, allowance))
        .hasMessage("must be >= 1: maxEventKeyBytes=0");
    assertThatThrownBy(() -> new ReaderRules(board, 1, 0, day, allowance))
        .hasMessage("must be >= 1: maxHandleBytes=0");
    assertThatThrownBy(() -> new ReaderRules(board, 1, 1, day, Duration.ofSeconds(-1)))
        .hasMessage("must not be negative: futureAllowance=PT-1S");
  }
}
