package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import java.util.Optional;

/**
 * What merging a batch took.
 *
 * @param written the item as this batch left it; empty when nothing was written
 * @param lostRaces how often somebody else had written first
 * @param failure why the batch is not safe in the item, for a person to read; empty when it is
 */
public record MergeReport(Optional<BoardItem> written, int lostRaces, Optional<String> failure) {
  static MergeReport nothing(int lostRaces) {
    return new MergeReport(Optional.empty(), lostRaces, Optional.empty());
  }

  static MergeReport written(BoardItem item, int lostRaces) {
    return new MergeReport(Optional.of(item), lostRaces, Optional.empty());
  }

  static MergeReport failed(String reason, int lostRaces) {
    return new MergeReport(Optional.empty(), lostRaces, Optional.of(reason));
  }
}
