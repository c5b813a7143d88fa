package dev.recentbest.client;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import java.time.Duration;

/**
 * A board as an app is told of it: where its item lies, and what it is until the item, once
 * written, says so itself.
 *
 * @param table the score table's name; not empty
 * @param key the board's key in it
 * @param unwritten the board before its first write
 */
public record ConfiguredBoard(String table, BoardKey key, BoardState unwritten) {
  /** Ten ranks over an hour. Slack is for those who write, and means nothing to a reader. */
  private static final BoardRules DEFAULT_RULES =
      new BoardRules(10, 0, Duration.ofHours(1), Duration.ofMinutes(5));

  /**
   * @throws IllegalArgumentException when the table's name is empty
   */
  public ConfiguredBoard {
    if (table.isEmpty()) {
      throw new IllegalArgumentException("must not be empty: table=\"\"");
    }
  }

  /**
   * A board of ten ranks over an hour, by the second, unless its item says otherwise.
   *
   * @throws IllegalArgumentException when the table's name is empty or the id is no board's
   */
  public static ConfiguredBoard of(String table, String boardId) {
    return new ConfiguredBoard(
        table, new BoardKey(boardId), BoardState.fromTheBeginning(DEFAULT_RULES, 1));
  }
}
