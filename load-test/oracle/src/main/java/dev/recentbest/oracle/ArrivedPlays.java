package dev.recentbest.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plays as they arrive, kept by the second of their end, so that a board looks only at those of its
 * window: what {@link BruteForce#board} says, for a thousand boards over a whole file. Not for use
 * by several threads.
 */
public final class ArrivedPlays {
  private final Map<Candidate.Key, Candidate> byKey = new HashMap<>();
  private final TreeMap<Long, Set<Candidate>> byEnd = new TreeMap<>();
  private final long windowSeconds;
  private final long tickSeconds;

  /**
   * @throws IllegalArgumentException when the window or the tick is not above zero
   */
  public ArrivedPlays(long windowSeconds, long tickSeconds) {
    BruteForce.checkPositive("windowSeconds", windowSeconds);
    BruteForce.checkPositive("tickSeconds", tickSeconds);
    this.windowSeconds = windowSeconds;
    this.tickSeconds = tickSeconds;
  }

  /** Takes in one more value, in place of the key's former one. */
  public void add(Candidate play) {
    remove(play.player(), play.start());
    byKey.put(play.key(), play);
    byEnd.computeIfAbsent(play.end(), end -> new HashSet<>()).add(play);
  }

  /** Takes a key's value away, if it has one. */
  public void remove(String player, long start) {
    Candidate former = byKey.remove(new Candidate.Key(player, start));
    if (former != null) {
      Objects.requireNonNull(byEnd.get(former.end())).remove(former);
    }
  }

  /**
   * The first {@code k} of the window that ends at the second {@code at}, of all that has arrived.
   *
   * @throws IllegalArgumentException when k is not above zero
   */
  public List<Candidate> board(long at, int k) {
    BruteForce.checkPositive("k", k);
    long firstSecond = (Math.floorDiv(at - windowSeconds, tickSeconds) + 1) * tickSeconds;
    List<Candidate> inWindow = new ArrayList<>();
    byEnd.tailMap(firstSecond, true).values().forEach(inWindow::addAll);
    Collection<Candidate> bests = BruteForce.bestPer(Candidate::player, inWindow);
    return bests.stream().sorted(BruteForce.RANKING).limit(k).toList();
  }
}
