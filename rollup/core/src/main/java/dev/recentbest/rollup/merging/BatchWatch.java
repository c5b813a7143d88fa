package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.WriteOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells what a batch's time goes into. What waits for the table is told by the tables and the pause
 * that stand before the real ones. Not thread-safe.
 */
final class BatchWatch {
  private final Clock clock;
  private Duration read = Duration.ZERO;
  private Duration merge = Duration.ZERO;
  private Duration waited = Duration.ZERO;

  BatchWatch(Clock clock) {
    this.clock = clock;
  }

  /** Reads the event: a batch begins. */
  <T> T read(Supplier<T> work) {
    Instant begin = clock.instant();
    T batch = work.get();
    read = since(begin);
    waited = Duration.ZERO;
    return batch;
  }

  /** Merges its records. */
  <T> T merge(Supplier<T> work) {
    Instant begin = clock.instant();
    T report = work.get();
    Duration all = since(begin);
    merge = all.compareTo(waited) > 0 ? all.minus(waited) : Duration.ZERO;
    return report;
  }

  /** Of the batch that began last. */
  BatchTimes times() {
    return new BatchTimes(read, merge, waited);
  }

  BoardTable over(BoardTable table) {
    return new TimedBoardTable(this, table);
  }

  PlayTable over(PlayTable plays) {
    return new TimedPlayTable(this, plays);
  }

  Pause over(Pause pause) {
    return time ->
        waitFor(
            () -> {
              pause.sleep(time);
              return time;
            });
  }

  private <T> T waitFor(Supplier<T> answer) {
    Instant begin = clock.instant();
    try {
      return answer.get();
    } finally {
      waited = waited.plus(since(begin));
    }
  }

  /** A clock that was set back measures nothing. */
  private Duration since(Instant begin) {
    Duration time = Duration.between(begin, clock.instant());
    return time.isNegative() ? Duration.ZERO : time;
  }

  private record TimedBoardTable(BatchWatch watch, BoardTable table) implements BoardTable {
    @Override
    public WriteOutcome write(BoardItem item, Optional<WriteToken> expected, Duration timeLimit) {
      return watch.waitFor(() -> table.write(item, expected, timeLimit));
    }

    @Override
    public Optional<BoardItem> read(Duration timeLimit) {
      return watch.waitFor(() -> table.read(timeLimit));
    }
  }

  private record TimedPlayTable(BatchWatch watch, PlayTable plays) implements PlayTable {
    @Override
    public Map<PlayKey, Play> playsOf(
        String player, long startedAfterEpochSecond, Supplier<Duration> timeLimit) {
      return watch.waitFor(() -> plays.playsOf(player, startedAfterEpochSecond, timeLimit));
    }

    @Override
    public Set<String> banned(Supplier<Duration> timeLimit) {
      return watch.waitFor(() -> plays.banned(timeLimit));
    }
  }
}
