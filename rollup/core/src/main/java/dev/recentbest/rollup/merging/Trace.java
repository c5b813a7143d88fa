package dev.recentbest.rollup.merging;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardState;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a batch that leaves a state as it is may go without a write.
 *
 * @param before what the batch was merged into
 * @param merged what it led to: the same, but for its horizon
 * @param committed the records that a write is known to have spoken for
 */
record Trace(BoardState before, BoardState merged, CommittedRecords committed) {

  /**
   * Whether the item speaks for every record: it holds it, is past it, or hides it behind other
   * players.
   */
  boolean isNone(Arrivals arrivals) {
    return arrivals.changes().stream().allMatch(this::isNone);
  }

  /**
   * A play that only the horizon of this very batch expires is different: the item's own horizon
   * would call a window exact in which that play still counts. A record that only its own player's
   * better play hides is different: should that play go, this one must be found again, so the write
   * token has to move once for it.
   */
  private boolean isNone(Change change) {
    if (values(change).anyMatch(play -> !before.isExpired(play) && merged.isExpired(play))) {
      return false;
    }
    return switch (merged.standingOf(change)) {
      case HELD, GONE, EXPIRED, BEHIND_OTHERS -> true;
      case BEHIND_OWN -> committed.contains(merged.streamLabel(), change);
    };
  }

  private Stream<Play> values(Change change) {
    return Stream.of(change.before(), change.after(), before.value(change.key()))
        .flatMap(Optional::stream);
  }
}
