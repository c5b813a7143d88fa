package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.WriteOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BatchWatchTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final ManualClock clock = new ManualClock();
  private final BatchWatch watch = new BatchWatch(clock);

  @Test
  void times_batch_areThoseOfItsParts() {
    BoardTable table = watch.over(new SlowTable(clock, true));
    Pause pause = watch.over(this::spend);

    watch.read(() -> spend(Duration.ofMillis(2)));
    watch.merge(
        () -> {
          table.read(LIMIT);
          pause.sleep(Duration.ofMillis(30));
          return spend(Duration.ofMillis(7));
        });

    assertThat(watch.times())
        .isEqualTo(
            new BatchTimes(Duration.ofMillis(2), Duration.ofMillis(7), Duration.ofMillis(430)));
  }

  @Test
  void times_secondBatch_areItsOwn() {
    times_batch_areThoseOfItsParts();

    watch.read(() -> "nothing");
    watch.merge(() -> "nothing");

    assertThat(watch.times()).isEqualTo(BatchTimes.NONE);
  }

  @Test
  void times_tableThatFails_wasWaitedFor() {
    BoardTable table = watch.over(new SlowTable(clock, false));

    assertThatThrownBy(() -> table.read(LIMIT)).isInstanceOf(BoardTableUnavailable.class);

    assertThat(watch.times().write()).isEqualTo(Duration.ofMillis(400));
  }

  @Test
  void times_clockThatWasSetBack_areNotNegative() {
    watch.read(() -> spend(Duration.ofMillis(-5)));
    watch.merge(() -> spend(Duration.ofMillis(-5)));

    assertThat(watch.times()).isEqualTo(BatchTimes.NONE);
  }

  private Duration spend(Duration time) {
    clock.advance(time);
    return time;
  }

  /** Takes 400 ms, and then answers or not. */
  private record SlowTable(ManualClock clock, boolean answers) implements BoardTable {
    @Override
    public WriteOutcome write(BoardItem item, Optional<WriteToken> expected, Duration timeLimit) {
      clock.advance(Duration.ofMillis(400));
      return new WriteOutcome.Written();
    }

    @Override
    public Optional<BoardItem> read(Duration timeLimit) {
      clock.advance(Duration.ofMillis(400));
      if (!answers) {
        throw new BoardTableUnavailable("away", new IOException("away"));
      }
      return Optional.empty();
    }
  }
}
