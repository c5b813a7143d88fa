package dev.recentbest.model.correction;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rebuild has read.
 *
 * @param scanned the rows of a scan that began after the rebuild's epoch did: each may be older
 *     than what the board knows of its key. All of them, however little they look like a place on
 *     the board: what stands above them now may be gone by the time of the write
 * @param reread the keys that the board holds, as the table has them now
 * @param clearBeforeEpoch the rebuild's own epoch: the holes of earlier ones are filled
 */
public record Recount(
    Collection<Play> scanned, Map<PlayKey, Optional<Play>> reread, long clearBeforeEpoch) {
  public Recount {
    scanned = List.copyOf(scanned);
    reread = Map.copyOf(reread);
  }
}
