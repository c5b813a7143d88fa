package dev.recentbest.publisher;

import dev.recentbest.model.play.SequenceNumber;
import java.util.Comparator;

/**
 * Where in the table's streams a change of the board stands. Changes of one key rise by it,
 * whatever becomes of the board: a board that was deleted and begun anew counts its versions from
 * one again, but its changes still come later in the stream.
 *
 * @param streamLabel when the stream was enabled, as the end of its ARN says; a table that was
 *     restored, or whose stream was switched off and on, has a later one
 * @param sequence within that stream
 */
record StreamPosition(String streamLabel, SequenceNumber sequence)
    implements Comparable<StreamPosition> {
  private static final Comparator<StreamPosition> ORDER =
      Comparator.comparing(StreamPosition::streamLabel).thenComparing(StreamPosition::sequence);

  @Override
  public int compareTo(StreamPosition other) {
    return ORDER.compare(this, other);
  }
}
