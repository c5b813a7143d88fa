package dev.recentbest.model.play;

/**
 * The identity of a play-through: who played, and when that game started. It is the primary key of
 * the score table.
 *
 * @param player the player's id, the table's partition key {@code event_key}; not empty
 * @param startEpochSecond when the game started, the table's sort key {@code start_timestamp}
 */
public record PlayKey(String player, long startEpochSecond) {
  /**
   * @throws IllegalArgumentException when the player's id is empty
   */
  public PlayKey {
    if (player.isEmpty()) {
      throw new IllegalArgumentException("must not be empty: player=\"\"");
    }
  }
}
