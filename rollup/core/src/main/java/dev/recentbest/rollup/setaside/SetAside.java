package dev.recentbest.rollup.setaside;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Where records go that cannot be merged: a queue, a file, a list. */
@FunctionalInterface
public interface SetAside {
  /**
   * Keeps records, the first one first. When this returns, all of them are safe.
   *
   * @param timeLeft asked before each request: how long there is for it and all that follow; zero
   *     or negative when there is none
   * @throws SetAsideUnavailable when not all of them can be kept now; it says how many are safe,
   *     and the others will be delivered again
   */
  void keep(List<SetAsideRecord> records, Supplier<Duration> timeLeft);
}
