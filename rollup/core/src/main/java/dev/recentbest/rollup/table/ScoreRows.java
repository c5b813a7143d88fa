package dev.recentbest.rollup.table;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The rows of the score table, all of them or by their keys. Every answer is strongly consistent.
 */
public interface ScoreRows {
  /**
   * One page of a scan of the whole table.
   *
   * @param after where the page before ended; empty for the first page
   * @param timeLimit how long to wait for the answer at the most; positive
   * @throws BoardTableUnavailable when there was no answer, or a refusal
   */
  ScanPage scan(Optional<ScanPosition> after, Duration timeLimit);

  /**
   * The plays of some keys, as the table has them now.
   *
   * @param timeLimit asked before each request: how long to wait for its answer at the most
   * @return each of the keys; its play is empty where there is no row or none that can stand on a
   *     board
   * @throws BoardTableUnavailable when there was no answer, or a refusal
   */
  Map<PlayKey, Optional<Play>> read(Set<PlayKey> keys, Supplier<Duration> timeLimit);
}
