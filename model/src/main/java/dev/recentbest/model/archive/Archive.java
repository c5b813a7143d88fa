package dev.recentbest.model.archive;

import dev.recentbest.model.play.Play;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The board of an hour that is over, as it was counted from all plays of the hour.
 *
 * @param hour which hour
 * @param size how many ranks there are at the most
 * @param plays how many plays of the hour were counted, those of banned players not among them
 * @param countedAt when the last of them was read; whole seconds
 * @param best the best play of each of the best players, rank 1 first
 */
public record Archive(Hour hour, int size, long plays, Instant countedAt, List<Play> best) {
  public Archive {
    best = List.copyOf(best);
    countedAt = countedAt.truncatedTo(ChronoUnit.SECONDS);
    if (best.size() > size || best.size() > plays) {
      throw new IllegalArgumentException(
          "must be at most size and plays: best=" + best.size() + ", " + size + ", " + plays);
    }
  }

  /** What tells whether two archives show the same; see {@link Digest}. */
  public String digest() {
    return Digest.of(best);
  }
}
