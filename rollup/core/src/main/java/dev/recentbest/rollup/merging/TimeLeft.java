package dev.recentbest.rollup.merging;

import java.time.Duration;

/** How much time an invocation has left. */
@FunctionalInterface
public interface TimeLeft {
  /** The time until the invocation is cut off; zero or negative when it is over. */
  Duration remaining();
}
