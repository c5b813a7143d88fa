package dev.recentbest.model.skyband;

import java.util.OptionalLong;

/**
 * How far back a state can be trusted. Each limit only moves forward, and a window that begins
 * after all of them is read exactly.
 *
 * @param horizonEpochSecond plays whose tick is not later than this instant's were dropped; empty
 *     when none were
 * @param knownSinceEpochSecond records created before this instant were not delivered; empty when
 *     everything from the beginning was
 * @param uncertainUntilEpochSecond a value with this end lost its place to one of its key with an
 *     earlier end, so plays that it hid may be missing up to here; empty when that never happened
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

  Coverage movedTo(OptionalLong horizon, OptionalLong uncertainUntil) {
    return new Coverage(
        later(horizonEpochSecond, horizon),
        knownSinceEpochSecond,
        later(uncertainUntilEpochSecond, uncertainUntil));
  }

  Coverage withHorizon(OptionalLong horizon) {
    return new Coverage(horizon, knownSinceEpochSecond, uncertainUntilEpochSecond);
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
