package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Change;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a batch of stream records brings to a board.
 *
 * @param changes what the records say of their keys, in any order, duplicates included
 * @param newestEpochSecond the latest instant that the records vouch for: the maximum, over all
 *     accepted records of a play that ranks, of the earlier of the play's end and the record's
 *     creation; empty when there was none
 * @param firstCreatedEpochSecond the earliest creation time of the records; empty when there is no
 *     record
 * @param bansChanged whether players were banned or unbanned: which, the table has to be asked
 * @param streamLabel the stream that numbered the records; empty when they do not say
 */
public record Arrivals(
    List<Change> changes,
    OptionalLong newestEpochSecond,
    OptionalLong firstCreatedEpochSecond,
    boolean bansChanged,
    Optional<String> streamLabel) {
  /** Nothing. */
  public static final Arrivals NONE =
      new Arrivals(List.of(), OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty());

  public Arrivals {
    changes = List.copyOf(changes);
  }

  /** These, and that players may have been banned or unbanned. */
  public Arrivals withBansChanged() {
    return new Arrivals(changes, newestEpochSecond, firstCreatedEpochSecond, true, streamLabel);
  }
}
