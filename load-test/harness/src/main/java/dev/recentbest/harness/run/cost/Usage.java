package dev.recentbest.harness.run.cost;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run has used.
 *
 * @param plays confirmed
 * @param length how long they took to send; above zero
 * @param playWriteUnits write request units of the plays, as DynamoDB said
 * @param lookReadUnits read request units of looking at the board
 * @param function what the function used; empty when it runs where nobody here can count
 */
public record Usage(
    long plays,
    Duration length,
    BigDecimal playWriteUnits,
    BigDecimal lookReadUnits,
    Optional<FunctionUsage> function) {
  public Usage {
    if (plays < 0) {
      throw new IllegalArgumentException("must be >= 0: plays=" + plays);
    }
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("must be > PT0S: length=" + length);
    }
  }
}
