package dev.recentbest.rollup.stream;

import dev.recentbest.model.play.Play;

/** What a row of the score table is to a board. */
public sealed interface RowContent {
  /** A play that can stand on the board. */
  record Ranking(Play play) implements RowContent {}

  /** A game that is not completed, or a row of a board. */
  record Other() implements RowContent {}

  /**
   * A row whose record the stream's reader sets aside.
   *
   * @param reason why, for a person to read
   */
  record Refused(String reason) implements RowContent {}
}
