package dev.recentbest.model.item;

/**
 * The identity of one write of a board's item, which never repeats: a counter, and an id drawn for
 * that write alone. A counter by itself comes round again once an item was deleted or restored.
 *
 * @param version 1 for the first write, one more with every write
 * @param writeId drawn at random, at least 64 bits of it
 */
public record WriteToken(long version, String writeId) {
  /**
   * @throws IllegalArgumentException when the version is less than 1 or the id is empty
   */
  public WriteToken {
    if (version < 1) {
      throw new IllegalArgumentException("must be >= 1: version=" + version);
    }
    if (writeId.isEmpty()) {
      throw new IllegalArgumentException("must not be empty: writeId=\"\"");
    }
  }
}
