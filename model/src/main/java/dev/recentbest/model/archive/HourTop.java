package dev.recentbest.model.archive;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.RankingOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The best plays of an hour, one for each player, out of plays that come in any order, each once.
 * Not thread-safe.
 *
 * <p>No more is kept than may show: whoever falls behind so many others stays behind them, for
 * their best plays only get better. A later play of the same player has to be better by itself.
 */
public final class HourTop {
  private final int size;
  private final Map<String, Play> bestOf = new HashMap<>();
  private final TreeSet<Play> ranked = new TreeSet<>(RankingOrder.BEST_FIRST);
  private long plays;

  /**
   * @param size how many ranks there are; at least 1
   */
  public HourTop(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("must be >= 1: size=" + size);
    }
    this.size = size;
  }

  public void add(Play play) {
    plays++;
    Optional<Play> before = Optional.ofNullable(bestOf.get(play.player()));
    if (before.isPresent() && !RankingOrder.BEST_FIRST.ranksAbove(play, before.get())) {
      return;
    }
    before.ifPresent(ranked::remove);
    bestOf.put(play.player(), play);
    ranked.add(play);
    if (ranked.size() > size) {
      bestOf.remove(ranked.last().player());
      ranked.remove(ranked.last());
    }
  }

  /** How many ranks there are. */
  public int size() {
    return size;
  }

  /** How many plays were added. */
  public long plays() {
    return plays;
  }

  /** The best so far, rank 1 first. */
  public List<Play> best() {
    return List.copyOf(ranked);
  }
}
