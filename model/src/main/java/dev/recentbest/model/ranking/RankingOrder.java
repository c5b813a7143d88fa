package dev.recentbest.model.ranking;

import dev.recentbest.model.play.Play;
import java.util.Comparator;

/**
 * The order in which a board lists plays, best first: the higher score, then the earlier end (first
 * to reach it), then the player's id by its UTF-8 bytes, then the earlier start. Total over the
 * values of different keys.
 */
public enum RankingOrder implements Comparator<Play> {
  BEST_FIRST;

  @Override
  public int compare(Play a, Play b) {
    if (a.score() != b.score()) {
      return a.score() > b.score() ? -1 : 1;
    }
    if (a.completedAtEpochSecond() != b.completedAtEpochSecond()) {
      return a.completedAtEpochSecond() < b.completedAtEpochSecond() ? -1 : 1;
    }
    int byPlayer = Utf8Order.compare(a.player(), b.player());
    return byPlayer != 0
        ? byPlayer
        : Long.compare(a.key().startEpochSecond(), b.key().startEpochSecond());
  }

  /** Whether a stands above b. */
  public boolean ranksAbove(Play a, Play b) {
    return compare(a, b) < 0;
  }
}
