package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.play.Play;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of all cells is worth keeping, shown or hidden.
 *
 * @param cells every cell, each key once
 */
record Selection(
    BoardRules rules,
    Collection<Cell> cells,
    Corrections corrections,
    Optional<String> streamLabel) {
  private static final Comparator<Cell> BY_KEY =
      Comparator.comparing((Cell cell) -> cell.key().player())
          .thenComparingLong(cell -> cell.key().startEpochSecond());

  /** The state, at the finest tick from a given one on that fits the bound. */
  BoardState at(Coverage coverage, long tickSeconds, Bound bound) {
    List<Cell> live = new ArrayList<>(cells.size());
    List<Cell> guarded = new ArrayList<>();
    for (Cell cell : cells) {
      Optional<Play> value = cell.value();
      if (value.isPresent() && !Trimming.isPast(value.get(), coverage, tickSeconds)) {
        live.add(cell);
      }
      if (cell.guardedUntilEpochSecond().isPresent()) {
        guarded.add(cell);
      }
    }
    List<Cell> band = Skyband.of(live, corrections, rules.depth(), tickSeconds);
    List<Cell> hidden = hidden(guarded, band, coverage, tickSeconds);
    Coverage covered = coverage;
    while (bytes(hidden) > bound.maxHiddenBytes()) {
      covered = forgetFirst(hidden, covered);
    }
    List<Entry> entries = shown(band, coverage, tickSeconds);
    if (bound.holds(entries, bytes(hidden)) || tickSeconds >= rules.longestUsefulTickSeconds()) {
      hidden.sort(BY_KEY);
      return new BoardState(rules, tickSeconds, entries, hidden, corrections, covered, streamLabel);
    }
    return at(coverage, tickSeconds * 2, bound);
  }

  private List<Entry> shown(List<Cell> band, Coverage coverage, long tickSeconds) {
    List<Entry> entries = new ArrayList<>(band.size());
    for (Cell cell : band) {
      if (!corrections.isBanned(cell.key().player())) {
        entries.add(Entry.of(Trimming.trimGuard(cell, coverage, tickSeconds)));
      }
    }
    return entries;
  }

  private List<Cell> hidden(
      List<Cell> guarded, List<Cell> band, Coverage coverage, long tickSeconds) {
    List<Cell> hidden = new ArrayList<>();
    if (guarded.isEmpty() && corrections.banned().isEmpty()) {
      return hidden;
    }
    Set<Cell> inBand = Collections.newSetFromMap(new IdentityHashMap<>());
    inBand.addAll(band);
    for (Cell cell : guarded) {
      if (!inBand.contains(cell)) {
        Trimming.trim(cell, coverage, tickSeconds, false).ifPresent(hidden::add);
      }
    }
    for (Cell cell : band) {
      if (corrections.isBanned(cell.key().player())) {
        Trimming.trim(cell, coverage, tickSeconds, true).ifPresent(hidden::add);
      }
    }
    return hidden;
  }

  /**
   * Makes room: of what guards, the cell goes whose danger is over first, and no window is trusted
   * that reaches back to it.
   */
  private static Coverage forgetFirst(List<Cell> hidden, Coverage coverage) {
    Cell first = Collections.min(hidden, Comparator.comparingLong(Selection::neededUntil));
    hidden.remove(first);
    return coverage.withUncertainUntil(neededUntil(first));
  }

  private static long neededUntil(Cell cell) {
    long value = cell.value().map(Play::completedAtEpochSecond).orElse(Long.MIN_VALUE);
    return Math.max(value, cell.guardedUntilEpochSecond().orElse(Long.MIN_VALUE));
  }

  private static long bytes(List<Cell> hidden) {
    return hidden.stream().mapToLong(Cell::storedBytes).sum();
  }
}
