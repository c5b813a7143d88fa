package dev.recentbest.model.skyband;

import dev.recentbest.model.ranking.RankingOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
  private static final Comparator<Entry> BEST_FIRST =
      Comparator.comparing(Entry::play, RankingOrder.BEST_FIRST);

  private Skyband() {}

  /**
   * The skyband of the candidates, best first.
   *
   * @param candidates plays, each key once
   * @param n how many distinct other players must dominate a play to drop it; at least 1
   * @param tickSeconds the step in which plays leave the window; at least 1
   */
  static List<Entry> of(Collection<Entry> candidates, int n, long tickSeconds) {
    List<Entry> latestLast = new ArrayList<>(candidates);
    latestLast.sort(Comparator.comparingLong(Skyband::end));
    BestPlayers best = new BestPlayers(n);
    List<Entry> kept = new ArrayList<>();
    int to = latestLast.size();
    while (to > 0) {
      int from = startOfTick(latestLast, to, tickSeconds);
      admit(latestLast.subList(from, to), best, kept);
      to = from;
    }
    kept.sort(BEST_FIRST);
    return kept;
  }

  private static long end(Entry entry) {
    return entry.play().completedAtEpochSecond();
  }

  /** Where the plays begin that share the tick of the last one before an index. */
  private static int startOfTick(List<Entry> latestLast, int to, long tickSeconds) {
    long tick = Ticks.of(end(latestLast.get(to - 1)), tickSeconds);
    int from = to - 1;
    while (from > 0 && Ticks.of(end(latestLast.get(from - 1)), tickSeconds) == tick) {
      from--;
    }
    return from;
  }

  /** Offers the plays of one tick; whoever is behind all later ones need not be sorted first. */
  private static void admit(List<Entry> tick, BestPlayers best, List<Entry> kept) {
    List<Entry> hopeful = new ArrayList<>();
    for (Entry entry : tick) {
      if (best.mayAdmit(entry.play())) {
        hopeful.add(entry);
      }
    }
    hopeful.sort(BEST_FIRST);
    for (Entry entry : hopeful) {
      if (best.admits(entry.play())) {
        kept.add(entry);
      }
    }
  }
}
