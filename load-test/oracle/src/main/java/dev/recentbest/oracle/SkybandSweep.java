package dev.recentbest.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@link BruteForce#skyband} says, for an hour of many plays: from the latest tick to the
 * earliest, each play is held against the best play of each player so far.
 */
public final class SkybandSweep {
  private final int n;
  private final Map<String, Candidate> bestOfPlayer = new HashMap<>();
  private final TreeSet<Candidate> best = new TreeSet<>(BruteForce.RANKING);
  private final List<Candidate> kept = new ArrayList<>();

  private SkybandSweep(int n) {
    this.n = n;
  }

  /**
   * The skyband, in ranking order.
   *
   * @throws IllegalArgumentException when n or the tick is not above zero
   */
  public static List<Candidate> skyband(Collection<Candidate> plays, int n, long tickSeconds) {
    BruteForce.checkPositive("n", n);
    BruteForce.checkPositive("tickSeconds", tickSeconds);
    TreeMap<Long, List<Candidate>> byTick = new TreeMap<>();
    for (Candidate play : BruteForce.lastPerKey(plays)) {
      byTick
          .computeIfAbsent(Math.floorDiv(play.end(), tickSeconds), tick -> new ArrayList<>())
          .add(play);
    }
    SkybandSweep sweep = new SkybandSweep(n);
    byTick.descendingMap().values().forEach(sweep::take);
    return sweep.kept.stream().sorted(BruteForce.RANKING).toList();
  }

  /** Plays of one tick can dominate each other, so all of them come in before any is judged. */
  private void take(List<Candidate> playsOfTick) {
    playsOfTick.forEach(this::remember);
    playsOfTick.stream().filter(this::isKept).forEach(kept::add);
  }

  private void remember(Candidate play) {
    Candidate former = bestOfPlayer.get(play.player());
    if (former == null || BruteForce.RANKING.compare(play, former) < 0) {
      if (former != null) {
        best.remove(former);
      }
      bestOfPlayer.put(play.player(), play);
      best.add(play);
    }
  }

  private boolean isKept(Candidate play) {
    int others = 0;
    for (Candidate above : best) {
      if (BruteForce.RANKING.compare(above, play) >= 0) {
        return true;
      }
      others++;
      if (above.player().equals(play.player()) || others == n) {
        return false;
      }
    }
    return true;
  }
}
