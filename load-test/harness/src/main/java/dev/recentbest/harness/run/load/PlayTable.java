package dev.recentbest.harness.run.load;

import dev.recentbest.games.GeneratedPlay;

/** Takes plays; for many threads. */
@FunctionalInterface
public interface PlayTable {
  /** Writes a play and waits for the answer. */
  Outcome write(GeneratedPlay play);
}
