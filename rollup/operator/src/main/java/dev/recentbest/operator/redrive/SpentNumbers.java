package dev.recentbest.operator.redrive;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.stream.StreamBatch;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.ScoreRows;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that a board can no longer take.
 *
 * <p>A record whose new value was refused took its old value away, under its own sequence number. A
 * board takes a value only under a number that is higher than what it knows of the key, so that the
 * same record, once it can be read, changes nothing.
 *
 * @param board the board
 * @param rows the table
 */
record SpentNumbers(BoardTable board, ScoreRows rows) {
  static final String WHY =
      "a sequence number was spent on taking the old value of a play away, and cannot bring the new"
          + " one: rebuild, with the same settings, counts what the table holds";

  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  /**
   * Whether a value of the batch is in the table and not on the board, which knows its number.
   *
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer
   */
  boolean isAnyIn(StreamBatch batch) {
    List<Change> values =
        batch.arrivals().changes().stream().filter(change -> change.after().isPresent()).toList();
    if (values.isEmpty()) {
      return false;
    }
    Map<PlayKey, Cell> cells = cells();
    List<Change> spent =
        values.stream().filter(change -> isSpent(change, cells.get(change.key()))).toList();
    return !spent.isEmpty() && isAnyHeld(spent);
  }

  private Map<PlayKey, Cell> cells() {
    Map<PlayKey, Cell> cells = new HashMap<>();
    board
        .read(REQUEST_TIME)
        .ifPresent(item -> item.state().cells().forEach(cell -> cells.put(cell.key(), cell)));
    return cells;
  }

  private static boolean isSpent(Change change, @Nullable Cell cell) {
    return cell != null && cell.value().isEmpty() && cell.sequence().equals(change.sequence());
  }

  /** What the table has lost since is missed by nobody. */
  private boolean isAnyHeld(List<Change> spent) {
    Set<PlayKey> keys = spent.stream().map(Change::key).collect(Collectors.toSet());
    Map<PlayKey, Optional<Play>> held = rows.read(keys, () -> REQUEST_TIME);
    return spent.stream()
        .anyMatch(change -> Objects.equals(held.get(change.key()), change.after()));
  }
}
