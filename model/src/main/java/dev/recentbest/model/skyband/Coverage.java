package dev.recentbest.model.skyband;

import dev.recentbest.model.ranking.Ticks;
import java.util.OptionalLong;

/**
 * How far back a state can be trusted. Each limit only moves forward, and a window that begins
 * after all of them is read exactly.
 *
 * @param horizonEpochSecond plays whose tick is not later than this instant's were dropped; empty
 *     when none were
 * @param knownSinceEpochSecond records created before this instant were not delivered; empty when
 *     everything from the beginning was
 * @param uncertainUntilEpochSecond there were more corrections at once than the item has room for,
 *     so what ended up to here may be wrong; empty when that never happened
 */
public record Coverage(
    OptionalLong horizonEpochSecond,
    OptionalLong knownSinceEpochSecond,
    OptionalLong uncertainUntilEpochSecond) {
  /** Nothing dropped, nothing missed, nothing in doubt. */
  static final Coverage COMPLETE =
      new Coverage(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  static Coverage since(long epochSecond) {
    return new Coverage(OptionalLong.empty(), OptionalLong.of(epochSecond), OptionalLong.empty());
  }

  Coverage withHorizon(OptionalLong horizon) {
    return new Coverage(
        later(horizonEpochSecond, horizon), knownSinceEpochSecond, uncertainUntilEpochSecond);
  }

  /** What was recorded before an instant may not have been delivered. */
  Coverage withKnownSince(OptionalLong epochSecond) {
    return new Coverage(
        horizonEpochSecond, later(knownSinceEpochSecond, epochSecond), uncertainUntilEpochSecond);
  }

  Coverage knowingAll() {
    return new Coverage(horizonEpochSecond, OptionalLong.empty(), uncertainUntilEpochSecond);
  }

  Coverage withUncertainUntil(long epochSecond) {
    return new Coverage(
        horizonEpochSecond,
        knownSinceEpochSecond,
        later(uncertainUntilEpochSecond, OptionalLong.of(epochSecond)));
  }

  /** Whether what ends at an instant can no longer be asked for. */
  boolean isPast(long endEpochSecond, long tickSeconds) {
    return horizonEpochSecond.isPresent()
        && Ticks.of(endEpochSecond, tickSeconds)
            <= Ticks.of(horizonEpochSecond.getAsLong(), tickSeconds);
  }

  /**
   * The instant after which a window must begin to be read exactly; empty when any window may be. A
   * play may be recorded up to the allowance before its end, so some that end after the first
   * record were recorded before it.
   */
  OptionalLong exactAfterEpochSecond(long clockAllowanceSeconds) {
    OptionalLong limit = later(horizonEpochSecond, uncertainUntilEpochSecond);
    return knownSinceEpochSecond.isEmpty()
        ? limit
        : later(limit, OptionalLong.of(knownSinceEpochSecond.getAsLong() + clockAllowanceSeconds));
  }

  static OptionalLong later(OptionalLong a, OptionalLong b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return a.getAsLong() >= b.getAsLong() ? a : b;
  }
}
