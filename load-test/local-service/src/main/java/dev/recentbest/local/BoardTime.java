package dev.recentbest.local;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What time it is for those who look at a board over HTTP.
 *
 * @param real the machine's time
 * @param board the instant that boards are shown at; usually the real one
 * @param difference how the two differ now; empty when they do not
 */
public record BoardTime(Clock real, Clock board, Supplier<Optional<ShownTime>> difference) {
  /** Boards are shown as they are now. */
  public static BoardTime of(Clock real) {
    return new BoardTime(real, real, Optional::empty);
  }
}
