package dev.recentbest.model.skyband;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a batch of stream records brings to a board.
 *
 * @param entries the plays, in any order, duplicates included
 * @param newestEpochSecond the latest instant that the records vouch for: the maximum, over all
 *     accepted ranking records, of the earlier of the play's end and the record's creation; empty
 *     when there was none
 * @param uncertainUntilEpochSecond the latest end of a value that another one with an earlier end
 *     took the place of; empty when there was none
 * @param streamLabel the stream that numbered the records; empty when they do not say
 */
public record Arrivals(
    List<Entry> entries,
    OptionalLong newestEpochSecond,
    OptionalLong uncertainUntilEpochSecond,
    Optional<String> streamLabel) {
  public Arrivals {
    entries = List.copyOf(entries);
  }
}
