package dev.recentbest.operator.verify;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.rollup.table.RefusedRow;
import java.time.Instant;
import java.util.List;

/**
 * What a comparison has found.
 *
 * @param item the board as it was read last
 * @param at the end of the window that was compared
 * @param rows how many rows the table had
 * @param playsInWindow how many of them are plays of the window
 * @param refusedRows how many rows the stream refuses: no difference, whatever they say
 * @param refused the first few of them
 * @param ranks the ranks that differ, still, after reading again
 * @param entries the keys that differ, still, after reading again
 * @param unconfirmed how many differences were seen once and not again: plays that came meanwhile
 */
public record Verdict(
    BoardItem item,
    Instant at,
    long rows,
    long playsInWindow,
    long refusedRows,
    List<RefusedRow> refused,
    List<RankDifference> ranks,
    List<Difference> entries,
    int unconfirmed) {
  public Verdict {
    refused = List.copyOf(refused);
    ranks = List.copyOf(ranks);
    entries = List.copyOf(entries);
  }

  public boolean isEqual() {
    return ranks.isEmpty() && entries.isEmpty();
  }
}
