package dev.recentbest.cli.board;

import dev.recentbest.cli.api.ApiUnavailable;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.client.BoardUnavailable;
import java.time.Instant;
import java.util.Optional;

/** Where the board of a command comes from. */
interface BoardSource {
  /** What to call it: the board, and its place. */
  String name();

  /**
   * Reads the board.
   *
   * @param at as of when; empty for now
   * @throws CommandFailure when there is no such board, or it cannot answer the question
   * @throws BoardUnavailable when its table cannot be read
   * @throws ApiUnavailable when the API cannot be asked
   * @throws InterruptedException when the thread is interrupted while it waits for an answer
   */
  Sighting look(Question question, Optional<Instant> at) throws InterruptedException;
}
