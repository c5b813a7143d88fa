package dev.recentbest.rollup.stream;

/**
 * Records that say nothing to a board, counted.
 *
 * @param ownWrites of the board's own item, and of the rows that its operators leave beside it
 * @param deletions of plays whose time to live was over
 * @param unfinished games that are not completed, and never were
 */
public record IgnoredRecords(int ownWrites, int deletions, int unfinished) {
  public int total() {
    return ownWrites + deletions + unfinished;
  }
}
