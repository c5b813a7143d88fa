package dev.recentbest.model.correction;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.RankingOrder;
import dev.recentbest.model.ranking.Ticks;
import java.util.Optional;

/** What it means that one value of a key takes the place of another. */
public final class Replacement {
  private Replacement() {}

  /**
   * Whether nothing of the former value is worth bringing back: the present one shows the same, or
   * ranks above it and leaves the window no earlier.
   */
  static boolean improves(Optional<Play> present, Play former, long tickSeconds) {
    return present.isPresent()
        && (present.get().equals(former) || dominates(present.get(), former, tickSeconds));
  }

  /**
   * Whether whatever the former value hid, the present one hides as well. Another handle makes no
   * difference to that.
   */
  public static boolean covers(Optional<Play> present, Play former, long tickSeconds) {
    return present.isPresent()
        && (RankingOrder.BEST_FIRST.compare(present.get(), former) == 0
            || dominates(present.get(), former, tickSeconds));
  }

  private static boolean dominates(Play a, Play b, long tickSeconds) {
    return RankingOrder.BEST_FIRST.ranksAbove(a, b)
        && Ticks.of(a.completedAtEpochSecond(), tickSeconds)
            >= Ticks.of(b.completedAtEpochSecond(), tickSeconds);
  }
}
