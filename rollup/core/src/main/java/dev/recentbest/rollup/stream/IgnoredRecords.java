package dev.recentbest.rollup.stream;

/**
 * Records that say nothing to a board, counted.
 *
 * @param ownWrites of the board's own item
 * @param deletions of plays, by a person or by time to live
 * @param unfinished games that are not completed
 */
public record IgnoredRecords(int ownWrites, int deletions, int unfinished) {
  public int total() {
    return ownWrites + deletions + unfinished;
  }
}
