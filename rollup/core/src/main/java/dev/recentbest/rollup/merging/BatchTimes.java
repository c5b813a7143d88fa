package dev.recentbest.rollup.merging;

import java.time.Duration;

/**
 * What a batch's time went into; setting records aside and answering are the rest.
 *
 * @param read reading the event
 * @param merge merging its records, without waiting for the table
 * @param write waiting for the table: its writes, what was read of it, and the pauses after lost
 *     races
 */
public record BatchTimes(Duration read, Duration merge, Duration write) {
  /** No time at all. */
  public static final BatchTimes NONE = new BatchTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
