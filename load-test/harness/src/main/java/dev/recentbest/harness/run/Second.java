package dev.recentbest.harness.run;

import dev.recentbest.harness.run.load.Distribution;
import java.time.Duration;

/**
 * What happened in about a second of a run.
 *
 * @param at its end, from the beginning of the run
 * @param length how long it was; above zero
 * @param confirmed plays confirmed in it
 * @param failed plays refused or without an answer in it
 * @param outstanding plays due and without an outcome, at its end
 * @param latency of the plays confirmed in it, from their intended start
 * @param visible from the start of their write, of plays first seen on the board in it
 * @param lostRaces of the function in it
 */
record Second(
    Duration at,
    Duration length,
    long confirmed,
    long failed,
    long outstanding,
    Distribution latency,
    Distribution visible,
    long lostRaces) {
  private static final double THOUSAND = 1000;

  /** Plays confirmed in a second. */
  double rate() {
    return confirmed * THOUSAND / Math.max(1, length.toMillis());
  }
}
