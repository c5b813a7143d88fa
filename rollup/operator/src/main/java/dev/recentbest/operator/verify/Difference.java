package dev.recentbest.operator.verify;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.util.Optional;

/**
 * One key of which the board says something else than the table.
 *
 * @param key the play's
 * @param kind what is wrong
 * @param onBoard the value on the board; empty when it is not there
 * @param inTable the value in the table; empty when there is none that can stand on the board
 */
public record Difference(PlayKey key, Kind kind, Optional<Play> onBoard, Optional<Play> inTable) {
  /** What can be wrong with a key. */
  public enum Kind {
    /** The board has a play that the table has not. */
    NOT_IN_TABLE,
    /** The board has another value of the play than the table. */
    OTHER_VALUE,
    /** The board shows a play of a player who is banned. */
    BANNED,
    /** The board lacks a play that is among the best, now or when others have left. */
    MISSING
  }
}
