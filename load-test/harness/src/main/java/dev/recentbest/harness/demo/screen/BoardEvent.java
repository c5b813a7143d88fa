package dev.recentbest.harness.demo.screen;

import dev.recentbest.model.play.Play;
import java.time.Instant;
import java.util.Optional;

/** Something that happened on a board between two looks at it. */
public sealed interface BoardEvent {
  /** The player's play that it is about. */
  Play play();

  /**
   * A play became too old.
   *
   * @param rank it had at the last look
   * @param at when it left
   * @param next the player's next best play, which took its place; empty when there is none on the
   *     board
   */
  record LeftByAge(Play play, int rank, Instant at, Optional<NextBest> next)
      implements BoardEvent {}

  /** The play that returned, and its rank. */
  record NextBest(Play play, int rank) {}

  /** A play came onto the board, or took the place of a lower one of the same player. */
  record Entered(Play play, int rank) implements BoardEvent {}
}
