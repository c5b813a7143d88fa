package dev.recentbest.harness.run;

import dev.recentbest.harness.run.cost.FunctionUsage;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.BatchTimes;
import java.math.BigDecimal;
import java.time.Duration;

/** What the function uses, as far as its reports say. Thread-safe. */
final class FunctionMeter {
  /** A write request unit is for up to 1 KB (DynamoDB Developer Guide, "On-demand mode"). */
  private static final int WRITE_UNIT_BYTES = 1024;

  /** MemoryMegabytes of the template. */
  static final int MEMORY_MEGABYTES = 1024;

  private static final BigDecimal GIGABYTE = new BigDecimal(1024);

  private final BoardKey board;
  private long requests;
  private long writeUnits;
  private long itemUnits = 1;
  private Duration time = Duration.ZERO;

  FunctionMeter(BoardKey board) {
    this.board = board;
  }

  /** A batch was handled. A write that lost its race costs what the item does. */
  synchronized void handled(BatchReport report) {
    requests++;
    report.merge().written().ifPresent(item -> itemUnits = units(item));
    long writes =
        (long) report.merge().lostRaces() + (report.merge().written().isPresent() ? 1 : 0);
    writeUnits += writes * itemUnits;
    BatchTimes times = report.times();
    time = time.plus(times.read()).plus(times.merge()).plus(times.write());
  }

  synchronized FunctionUsage usage() {
    BigDecimal gigabytes = new BigDecimal(MEMORY_MEGABYTES).divide(GIGABYTE);
    return new FunctionUsage(
        requests,
        new BigDecimal(writeUnits),
        BigDecimal.valueOf(time.toMillis(), 3).multiply(gigabytes));
  }

  private long units(BoardItem item) {
    int bytes = ItemSize.bytesOf(BoardItemFormat.encode(board, item));
    return Math.floorDiv(bytes + WRITE_UNIT_BYTES - 1, WRITE_UNIT_BYTES);
  }
}
