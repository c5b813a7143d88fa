package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.play.Play;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What a board has to remember besides what it shows, and how it forgets when there is no room:
 * what is in danger for the shortest time goes first, and no window is trusted that reaches back to
 * it.
 */
final class Hidden {
  private static final Comparator<Cell> BY_KEY =
      Comparator.comparing((Cell cell) -> cell.key().player())
          .thenComparingLong(cell -> cell.key().startEpochSecond());

  private static final Comparator<Cell> FIRST_OVER =
      Comparator.comparingLong(Hidden::neededUntil).thenComparing(BY_KEY);

  private final PriorityQueue<Cell> cells = new PriorityQueue<>(FIRST_OVER);
  private Corrections corrections;
  private Coverage coverage;
  private long cellBytes;

  Hidden(Collection<Cell> cells, Corrections corrections, Coverage coverage) {
    this.corrections = corrections;
    this.coverage = coverage;
    for (Cell cell : cells) {
      this.cells.add(cell);
      cellBytes += cell.storedBytes();
    }
  }

  long bytes() {
    return cellBytes + corrections.storedBytesOfHoles();
  }

  void shrinkTo(long maxBytes) {
    while (bytes() > maxBytes && !cells.isEmpty()) {
      Cell first = cells.remove();
      cellBytes -= first.storedBytes();
      coverage = coverage.withUncertainUntil(neededUntil(first));
    }
    if (bytes() > maxBytes) {
      coverage = coverage.withUncertainUntil(corrections.lastHoleEpochSecond().orElseThrow());
      corrections = corrections.keeping(hole -> false);
    }
  }

  BoardState beside(
      List<Entry> entries, BoardRules rules, long tickSeconds, Optional<String> streamLabel) {
    return new BoardState(
        rules,
        tickSeconds,
        entries,
        cells.stream().sorted(BY_KEY).toList(),
        corrections,
        coverage,
        streamLabel);
  }

  private static long neededUntil(Cell cell) {
    long value = cell.value().map(Play::completedAtEpochSecond).orElse(Long.MIN_VALUE);
    return Math.max(value, cell.guardedUntilEpochSecond().orElse(Long.MIN_VALUE));
  }
}
