package dev.recentbest.model.skyband;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * What a board is, fixed in its item when the item is first written: every merge uses the rules
 * that stand there, so that two versions of a function do not fight during a deployment.
 *
 * @param size how many ranks a reader may ask for (K); at least 1
 * @param slack how many players more than size the state keeps in reserve (d); at least 0
 * @param window how far back the board reaches (W); whole seconds, at least 1
 * @param clockAllowance how far the clocks of writers and readers may differ (G); whole seconds, at
 *     least 0
 */
public record BoardRules(int size, int slack, Duration window, Duration clockAllowance) {
  /**
   * @throws IllegalArgumentException when a component is out of its range
   */
  public BoardRules {
    if (size < 1) {
      throw new IllegalArgumentException("must be >= 1: size=" + size);
    }
    if (slack < 0) {
      throw new IllegalArgumentException("must be >= 0: slack=" + slack);
    }
    if (!window.equals(window.truncatedTo(ChronoUnit.SECONDS))
        || window.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("must be whole seconds, at least one: window=" + window);
    }
    if (!clockAllowance.equals(clockAllowance.truncatedTo(ChronoUnit.SECONDS))
        || clockAllowance.isNegative()) {
      throw new IllegalArgumentException(
          "must be whole seconds, not negative: clockAllowance=" + clockAllowance);
    }
  }

  /** How many distinct other players must hide a play before the state may drop it (N = K + d). */
  public int depth() {
    return size + slack;
  }

  /**
   * With a tick of this length everything alive is in two ticks at the most; a longer one drops
   * nothing more.
   */
  long longestUsefulTickSeconds() {
    return windowSeconds() + 2 * clockAllowanceSeconds();
  }

  long windowSeconds() {
    return window.toSeconds();
  }

  long clockAllowanceSeconds() {
    return clockAllowance.toSeconds();
  }
}
