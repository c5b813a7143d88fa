package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.RankingOrder;
import dev.recentbest.model.ranking.Ticks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The k-skyband of plays over (rank, tick): a play stays when no play of its own player dominates
 * it and fewer than n distinct other players have one that does. One play dominates another when it
 * ranks above it and its tick is no earlier: as long as the other one is in the window, it is there
 * too.
 *
 * <p>One sweep from the latest tick to the earliest, the best first within a tick, beside the best
 * plays so far: O(m log m) for m candidates, most of which cost one comparison.
 */
final class Skyband {
  private static final Comparator<Cell> BEST_FIRST =
      Comparator.comparing(Skyband::play, RankingOrder.BEST_FIRST);

  private Skyband() {}

  /**
   * The skyband of the candidates, best first. Plays of banned players are in it by the same rule,
   * but hide nobody else's.
   *
   * @param candidates cells with a value, each key once
   * @param corrections say who is banned
   * @param n how many distinct other players must dominate a play to drop it; at least 1
   * @param tickSeconds the step in which plays leave the window; at least 1
   */
  static List<Cell> of(
      Collection<Cell> candidates, Corrections corrections, int n, long tickSeconds) {
    List<Cell> latestLast = new ArrayList<>(candidates);
    latestLast.sort(Comparator.comparingLong(Skyband::end));
    Admission admission = new Admission(n, corrections);
    int to = latestLast.size();
    while (to > 0) {
      int from = startOfTick(latestLast, to, tickSeconds);
      admission.offer(latestLast.subList(from, to));
      to = from;
    }
    admission.kept.sort(BEST_FIRST);
    return admission.kept;
  }

  private static Play play(Cell cell) {
    return cell.value().orElseThrow();
  }

  private static long end(Cell cell) {
    return play(cell).completedAtEpochSecond();
  }

  /** Where the plays begin that share the tick of the last one before an index. */
  private static int startOfTick(List<Cell> latestLast, int to, long tickSeconds) {
    long tick = Ticks.of(end(latestLast.get(to - 1)), tickSeconds);
    int from = to - 1;
    while (from > 0 && Ticks.of(end(latestLast.get(from - 1)), tickSeconds) == tick) {
      from--;
    }
    return from;
  }

  /** Who was let in so far, the latest ticks first. */
  private static final class Admission {
    private final List<Cell> kept = new ArrayList<>();
    private final BestPlayers best;
    private final Corrections corrections;
    private final Map<String, Play> bestOfBanned = new HashMap<>();

    Admission(int n, Corrections corrections) {
      this.best = new BestPlayers(n);
      this.corrections = corrections;
    }

    /** Offers the plays of one tick; whoever is behind all later ones need not be sorted first. */
    void offer(List<Cell> tick) {
      List<Cell> hopeful = new ArrayList<>();
      for (Cell cell : tick) {
        if (best.mayAdmit(play(cell))) {
          hopeful.add(cell);
        }
      }
      hopeful.sort(BEST_FIRST);
      for (Cell cell : hopeful) {
        if (admits(play(cell))) {
          kept.add(cell);
        }
      }
    }

    private boolean admits(Play play) {
      return corrections.isBanned(play.player()) ? admitsBanned(play) : best.admits(play);
    }

    private boolean admitsBanned(Play play) {
      Play own = bestOfBanned.get(play.player());
      if (!best.mayAdmit(play) || (own != null && RankingOrder.BEST_FIRST.ranksAbove(own, play))) {
        return false;
      }
      bestOfBanned.put(play.player(), play);
      return true;
    }
  }
}
