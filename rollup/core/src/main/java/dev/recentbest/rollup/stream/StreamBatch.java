package dev.recentbest.rollup.stream;

import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.util.List;

/**
 * A stream event, read.
 *
 * @param accepted the plays, and what their records say about time; nothing when no record was
 *     accepted
 * @param setAside the records that cannot be merged, with the reasons, in the order of the event
 * @param ignored how many records say nothing to a board: deletions, unfinished games, the board's
 *     own writes
 */
public record StreamBatch(
    AcceptedRecords accepted, List<SetAsideRecord> setAside, IgnoredRecords ignored) {
  public StreamBatch {
    setAside = List.copyOf(setAside);
  }

  /** What the accepted records bring to a board. */
  public Arrivals arrivals() {
    return accepted.arrivals();
  }
}
