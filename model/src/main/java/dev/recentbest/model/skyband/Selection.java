package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.play.Play;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    List<Entry> entries = shown(band, coverage, tickSeconds);
    Hidden hidden = new Hidden(hidden(guarded, band, coverage, tickSeconds), corrections, coverage);
    hidden.shrinkTo(bound.maxHiddenBytes());
    if (!bound.holds(entries, hidden.bytes()) && tickSeconds < rules.longestUsefulTickSeconds()) {
      return at(coverage, tickSeconds * 2, bound);
    }
    hidden.shrinkTo(bound.maxHiddenBytesBeside(entries));
    return hidden.beside(entries, rules, tickSeconds, streamLabel);
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
}
