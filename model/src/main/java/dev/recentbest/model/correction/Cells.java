package dev.recentbest.model.correction;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The cells of a board while a batch is merged into them, in the order in which their keys came:
 * arrivals are nearly in order of time, which makes them cheap to sort. Not thread-safe.
 */
public final class Cells {
  private final Map<PlayKey, Cell> cells;
  private final long tickSeconds;

  /**
   * @param known the cells to begin with, each key once
   * @param expectedChanges how many changes are to come, about
   * @param tickSeconds the step in which plays leave the window; at least 1
   */
  public Cells(Collection<Cell> known, int expectedChanges, long tickSeconds) {
    this.cells = new LinkedHashMap<>((known.size() + expectedChanges) * 2);
    this.tickSeconds = tickSeconds;
    known.forEach(cell -> cells.put(cell.key(), cell));
  }

  /** Takes in what a record says. */
  public void apply(Change change) {
    Cell known = cells.get(change.key());
    cells.put(
        change.key(),
        known == null ? Cell.of(change, tickSeconds) : known.after(change, tickSeconds));
  }

  /**
   * Takes in all plays that a player has in the table. What was asked for after the cells were
   * known is at least as new as any of them.
   *
   * @param rows by their keys; of a range that holds everything the board can still be asked for
   */
  public void read(String player, Map<PlayKey, Play> rows) {
    List<PlayKey> gone =
        cells.values().stream()
            .filter(cell -> cell.key().player().equals(player))
            .filter(cell -> cell.value().isPresent() && !rows.containsKey(cell.key()))
            .map(Cell::key)
            .toList();
    gone.forEach(key -> read(key, Optional.empty()));
    rows.forEach((key, play) -> read(key, Optional.of(play)));
  }

  /** Takes in one row as the table has it now; empty when it is not there or does not rank. */
  public void read(PlayKey key, Optional<Play> row) {
    Cell known = cells.get(key);
    if (known != null) {
      cells.put(key, known.asRead(row, tickSeconds));
    } else if (row.isPresent()) {
      add(row.get());
    }
  }

  /**
   * Adds a row of a scan, which may be older than what is known of its key: only where nothing is.
   */
  public void addUnknown(Play row) {
    if (!cells.containsKey(row.key())) {
      add(row);
    }
  }

  private void add(Play row) {
    cells.put(
        row.key(),
        new Cell(row.key(), SequenceNumber.ZERO, Optional.of(row), OptionalLong.empty()));
  }

  /** The value of a key; empty when it has none. */
  public Optional<Play> value(PlayKey key) {
    Cell cell = cells.get(key);
    return cell == null ? Optional.empty() : cell.value();
  }

  /** Every cell; a view. */
  public Collection<Cell> all() {
    return cells.values();
  }
}
