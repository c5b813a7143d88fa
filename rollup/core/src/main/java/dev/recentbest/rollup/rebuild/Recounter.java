package dev.recentbest.rollup.rebuild;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Recount;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import dev.recentbest.model.skyband.Merged;
import dev.recentbest.rollup.merging.MergeSettings;
import dev.recentbest.rollup.merging.Questions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges into a board what its table says: every key that the board holds is asked for, and who is
 * banned, and the plays of every player of whom one got worse. All of it after the board was known,
 * and before the write that is conditional on it.
 */
final class Recounter {
  private final RebuildTables tables;
  private final MergeSettings settings;
  private final Questions questions;
  private final Duration requestTime;

  Recounter(RebuildTables tables, MergeSettings settings, Duration requestTime) {
    this.tables = tables;
    this.settings = settings;
    this.requestTime = requestTime;
    // Somebody waits for an exact board here: nobody is left out.
    this.questions = new Questions(tables.plays(), settings.maxLength(), Integer.MAX_VALUE);
  }

  /**
   * The board with another rebuild begun, and without what the table does not have any more. What
   * such entries hid was hidden before this rebuild's epoch, so that its scan brings all of it.
   */
  BoardState begun(BoardState board) {
    BoardState asked = recounted(board, List.of(), OptionalLong.empty(), 0);
    Coverage coverage =
        new Coverage(
            asked.coverage().horizonEpochSecond(),
            board.coverage().knownSinceEpochSecond(),
            asked.coverage().uncertainUntilEpochSecond());
    return new BoardState(
            asked.rules(),
            asked.tickSeconds(),
            asked.entries(),
            asked.hidden(),
            asked.corrections(),
            coverage,
            asked.streamLabel())
        .withNextEpoch();
  }

  /**
   * The board with the rows of a scan, and with the holes of earlier epochs filled.
   *
   * @param scanned every play that the board can still be asked for
   * @param newestEpochSecond the latest instant that the scan vouches for
   * @param clearBeforeEpoch the rebuild's own epoch
   */
  BoardState recounted(
      BoardState board, List<Play> scanned, OptionalLong newestEpochSecond, long clearBeforeEpoch) {
    Set<PlayKey> keys = board.cells().stream().map(Cell::key).collect(Collectors.toSet());
    Map<PlayKey, Optional<Play>> reread = tables.rows().read(keys, () -> requestTime);
    Arrivals arrivals =
        new Arrivals(List.of(), newestEpochSecond, OptionalLong.empty(), true, Optional.empty());
    TableReads reads = TableReads.NONE.withRecount(new Recount(scanned, reread, clearBeforeEpoch));
    Merged merged = board.merge(arrivals, reads, settings.bound());
    while (!merged.isComplete()) {
      reads = questions.answered(merged, reads, () -> requestTime);
      merged = board.merge(arrivals, reads, settings.bound());
    }
    return merged.state();
  }
}
