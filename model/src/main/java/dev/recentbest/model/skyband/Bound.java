package dev.recentbest.model.skyband;

import java.util.List;

/**
 * How large a state may grow before it takes a coarser tick.
 *
 * @param maxEntries the most entries; at least 1
 * @param maxBytes the most bytes that the entries may take in the item, by their upper bound; at
 *     least 1
 */
public record Bound(int maxEntries, int maxBytes) {
  private static final int FEWEST_TICKS = 12;

  /**
   * @throws IllegalArgumentException when a component is less than 1
   */
  public Bound {
    if (maxEntries < 1) {
      throw new IllegalArgumentException("must be >= 1: maxEntries=" + maxEntries);
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("must be >= 1: maxBytes=" + maxBytes);
    }
  }

  /**
   * The bound for a board of these rules: room for every rank in each of a dozen ticks of its
   * window. A bound made for a smaller board would otherwise coarsen this one beyond use.
   */
  Bound atLeastFor(BoardRules rules) {
    return new Bound(Math.max(maxEntries, fewestEntries(rules.depth())), maxBytes);
  }

  /**
   * The least that maxEntries may be for a board that keeps so many players: twelve ticks, so that
   * a tick is never longer than a good part of the window.
   *
   * @param depth size and slack of the board together
   */
  public static int fewestEntries(int depth) {
    return FEWEST_TICKS * depth;
  }

  boolean holds(List<Entry> entries, long otherBytes) {
    if (entries.size() > maxEntries) {
      return false;
    }
    long bytes = otherBytes;
    for (Entry entry : entries) {
      bytes += entry.storedBytes();
    }
    return bytes <= maxBytes;
  }

  /** How much is left for what is remembered of corrections beside these entries. */
  long maxHiddenBytesBeside(List<Entry> entries) {
    return Math.max(0, maxBytes - entries.stream().mapToLong(Entry::storedBytes).sum());
  }

  /** How much of the item what is remembered of corrections may take: the half of it. */
  int maxHiddenBytes() {
    return maxBytes / 2;
  }
}
