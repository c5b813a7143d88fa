package dev.recentbest.model.skyband;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.RankingOrder;

/**
 * The best play of each of the best few players among the plays that were offered so far, best
 * first. Not thread-safe.
 *
 * <p>Offered the latest tick first, and the best first within a tick, everything it holds ends no
 * earlier than what is offered next, and so dominates it when it ranks above it. A play that it
 * turns away is thus behind one of its own player or behind as many other players as it holds;
 * forgetting the player who falls off the end loses nothing, for whatever is behind him is behind
 * all who are left.
 */
final class BestPlayers {
  private final Play[] best;
  private int count;

  BestPlayers(int players) {
    best = new Play[players];
  }

  /**
   * Whether there is room for a play, or it ranks above the last one in; only its own player's play
   * can then turn it away. Once false, it stays so.
   */
  boolean mayAdmit(Play play) {
    return count < best.length || RankingOrder.BEST_FIRST.ranksAbove(play, best[count - 1]);
  }

  /** Takes a play in and answers true, or answers false when those already in dominate it. */
  boolean admits(Play play) {
    if (!mayAdmit(play)) {
      return false;
    }
    int own = indexOf(play.player());
    if (own >= 0 && !RankingOrder.BEST_FIRST.ranksAbove(play, best[own])) {
      return false;
    }
    insert(play, own >= 0 ? own : lastFree());
    return true;
  }

  private int indexOf(String player) {
    for (int i = 0; i < count; i++) {
      if (best[i].player().equals(player)) {
        return i;
      }
    }
    return -1;
  }

  private int lastFree() {
    if (count < best.length) {
      count++;
    }
    return count - 1;
  }

  /** Puts a play into order, over the place of the one that it replaces. */
  private void insert(Play play, int replaced) {
    int at = replaced;
    while (at > 0 && RankingOrder.BEST_FIRST.ranksAbove(play, best[at - 1])) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = play;
  }
}
