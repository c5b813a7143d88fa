package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.play.Play;
import java.util.Optional;

/** What of a board is past once time has moved on. */
final class Trimming {
  private Trimming() {}

  /**
   * What is left of a cell that is not shown.
   *
   * @param keepsValue whether its value is reason enough to keep it, guard or no guard
   */
  static Optional<Cell> trim(Cell cell, Coverage coverage, long tickSeconds, boolean keepsValue) {
    Cell left = trimGuard(cell, coverage, tickSeconds);
    boolean isLive = left.value().filter(play -> !isPast(play, coverage, tickSeconds)).isPresent();
    if (left.guardedUntilEpochSecond().isEmpty() && !(isLive && keepsValue)) {
      return Optional.empty();
    }
    return Optional.of(isLive || left.value().isEmpty() ? left : left.withoutValue());
  }

  static Cell trimGuard(Cell cell, Coverage coverage, long tickSeconds) {
    return cell.guardedUntilEpochSecond().isPresent()
            && coverage.isPast(cell.guardedUntilEpochSecond().getAsLong(), tickSeconds)
        ? cell.withoutGuard()
        : cell;
  }

  static Corrections trim(Corrections corrections, Coverage coverage, long tickSeconds) {
    return corrections.keeping(hole -> !coverage.isPast(hole.untilEpochSecond(), tickSeconds));
  }

  static boolean isPast(Play play, Coverage coverage, long tickSeconds) {
    return coverage.isPast(play.completedAtEpochSecond(), tickSeconds);
  }
}
