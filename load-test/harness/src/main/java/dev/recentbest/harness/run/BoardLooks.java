package dev.recentbest.harness.run;

import dev.recentbest.client.BoardUnavailable;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.run.load.Visibility;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.rollup.merging.Pause;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Looks at the board's item again and again, as an app does. On a thread of its own. */
final class BoardLooks implements Runnable {
  /** Half a read request unit reads 4 KB eventually (Developer Guide, "On-demand mode"). */
  private static final int READ_BYTES = 4096;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final LeaderboardReader reader;
  private final BoardKey board;
  private final Visibility visibility;
  private final Duration every;
  private final LongSupplier nanos;
  private final Pause pause;
  private Optional<WriteToken> seen = Optional.empty();
  private long itemReads = 1;
  private volatile long looks;
  private volatile long failedLooks;
  private volatile long reads;
  private volatile boolean stopped;

  BoardLooks(
      LeaderboardReader reader,
      BoardKey board,
      Visibility visibility,
      Duration every,
      LongSupplier nanos,
      Pause pause) {
    this.reader = reader;
    this.board = board;
    this.visibility = visibility;
    this.every = every;
    this.nanos = nanos;
    this.pause = pause;
  }

  /** Until it is stopped. */
  @Override
  public void run() {
    while (!stopped) {
      long begun = nanos.getAsLong();
      look();
      Duration rest = every.minusNanos(nanos.getAsLong() - begun);
      if (!rest.isNegative()) {
        pause.sleep(rest);
      }
    }
  }

  void stop() {
    stopped = true;
  }

  long looks() {
    return looks;
  }

  /** Looks that got no answer; an app would have shown what it had. */
  long failedLooks() {
    return failedLooks;
  }

  /** Read request units, by the item's size. */
  BigDecimal readUnits() {
    return HALF.multiply(new BigDecimal(reads));
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // Only this thread writes them.
  private void look() {
    looks++;
    try {
      reader
          .read()
          .item()
          .filter(item -> !seen.equals(Optional.of(item.token())))
          .ifPresent(this::see);
      reads += itemReads;
    } catch (BoardUnavailable e) {
      failedLooks++;
    }
  }

  private void see(BoardItem item) {
    long now = nanos.getAsLong();
    visibility.seen(item.state().entries().stream().map(entry -> entry.play().key()).toList(), now);
    seen = Optional.of(item.token());
    int bytes = ItemSize.bytesOf(BoardItemFormat.encode(board, item));
    itemReads = Math.floorDiv(bytes + READ_BYTES - 1, READ_BYTES);
  }
}
