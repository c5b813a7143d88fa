package dev.recentbest.rollup.table;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The plays beside a board's item, and who is banned from it. Every answer is strongly consistent.
 */
public interface PlayTable {
  /**
   * Every play of a player that can stand on a board and started after an instant.
   *
   * @param timeLimit asked before each request: how long to wait for its answer at the most
   * @throws BoardTableUnavailable when there was no answer, or a refusal
   */
  Map<PlayKey, Play> playsOf(
      String player, long startedAfterEpochSecond, Supplier<Duration> timeLimit);

  /**
   * The players who are banned from the board.
   *
   * @param timeLimit asked before each request: how long to wait for its answer at the most
   * @throws BoardTableUnavailable when there was no answer, or a refusal
   */
  Set<String> banned(Supplier<Duration> timeLimit);
}
