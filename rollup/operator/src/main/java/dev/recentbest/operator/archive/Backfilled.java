package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import java.util.List;

/**
 * What a backfill has done.
 *
 * @param archived what it wrote
 * @param doneBefore the hours that were done already
 * @param doneByOthers the hours that another run took over meanwhile
 * @param kept the hours whose archive stays although they were to be counted again: their rows may
 *     be gone
 * @param olderThanTable the hours among those archived whose rows may be gone
 * @param rows how many rows were read
 */
public record Backfilled(
    List<Archive> archived,
    List<Hour> doneBefore,
    List<Hour> doneByOthers,
    List<Hour> kept,
    List<Hour> olderThanTable,
    long rows) {
  public Backfilled {
    archived = List.copyOf(archived);
    doneBefore = List.copyOf(doneBefore);
    doneByOthers = List.copyOf(doneByOthers);
    kept = List.copyOf(kept);
    olderThanTable = List.copyOf(olderThanTable);
  }
}
