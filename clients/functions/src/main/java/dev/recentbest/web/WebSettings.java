package dev.recentbest.web;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.model.item.BoardKey;
import java.util.Map;
import java.util.Optional;

/** What a function of readers is told by its environment variables. */
final class WebSettings {
  static final String TABLE = "RECENT_BEST_TABLE";
  static final String BOARD = "RECENT_BEST_BOARD";
  static final String BUCKET = "RECENT_BEST_SITE_BUCKET";

  private WebSettings() {}

  /**
   * The board that is read.
   *
   * @throws InvalidVariable when a variable is missing or cannot be used
   */
  static ConfiguredBoard configuredBoard(Map<String, String> environment) {
    return ConfiguredBoard.of(required(environment, TABLE), board(environment).boardId());
  }

  /**
   * The board's key.
   *
   * @throws InvalidVariable when the variable is missing or names no board
   */
  static BoardKey board(Map<String, String> environment) {
    String id = required(environment, BOARD);
    try {
      return new BoardKey(id);
    } catch (IllegalArgumentException e) {
      throw new InvalidVariable(BOARD + " " + e.getMessage(), e);
    }
  }

  /**
   * The bucket that is published to.
   *
   * @throws InvalidVariable when the variable is missing
   */
  static String bucket(Map<String, String> environment) {
    return required(environment, BUCKET);
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isEmpty())
        .orElseThrow(
            () ->
                new InvalidVariable(
                    name + " must be set and not empty: set it in the function's environment"));
  }
}
