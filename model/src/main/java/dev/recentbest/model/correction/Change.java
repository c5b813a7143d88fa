package dev.recentbest.model.correction;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import java.util.Optional;

/**
 * What one stream record says of a key. A value that cannot stand on a board (a game that is not
 * completed, a row that was refused) is no value.
 *
 * @param key what was written or deleted
 * @param sequence the record's number
 * @param before the value that the write replaced; empty when there was none
 * @param after the value since then; empty when there is none
 */
public record Change(
    PlayKey key, SequenceNumber sequence, Optional<Play> before, Optional<Play> after) {

  /** A key's first value. */
  public static Change insertion(Play play, SequenceNumber sequence) {
    return new Change(play.key(), sequence, Optional.empty(), Optional.of(play));
  }
}
