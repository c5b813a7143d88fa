package dev.recentbest.http;

import dev.recentbest.client.BoardUnavailable;

/** Where an API has a board from. Safe for many threads, which ask at the same time. */
@FunctionalInterface
public interface BoardSource {
  /**
   * The board, as newly read as the source sees fit.
   *
   * @throws BoardUnavailable when the board cannot be read, and nothing that was read before is
   *     good enough to be shown
   */
  BoardSight look();
}
