package dev.recentbest.operator.verify;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.ranking.Ticks;
import dev.recentbest.rollup.table.RefusedRow;
import dev.recentbest.rollup.table.ScanPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a scan found of a window, brought up to date key by key. Not thread-safe. */
final class WindowRows {
  private static final int MOST_REFUSED = 10;

  private final long lastOutside;
  private final long tickSeconds;
  private final Map<PlayKey, Play> plays = new HashMap<>();
  private final List<RefusedRow> refused = new ArrayList<>();
  private long rows;
  private long refusedRows;

  /**
   * @param lastOutside the last tick before the window
   */
  WindowRows(long lastOutside, long tickSeconds) {
    this.lastOutside = lastOutside;
    this.tickSeconds = tickSeconds;
  }

  void add(ScanPage page) {
    rows += page.rows();
    for (Play play : page.plays()) {
      put(play);
    }
    refusedRows += page.refused().size();
    for (RefusedRow row : page.refused()) {
      if (refused.size() < MOST_REFUSED) {
        refused.add(row);
      }
    }
  }

  private void put(Play play) {
    if (Ticks.of(play.completedAtEpochSecond(), tickSeconds) > lastOutside) {
      plays.put(play.key(), play);
    }
  }

  /** Takes in what keys are now. */
  void update(Map<PlayKey, Optional<Play>> read) {
    read.forEach(
        (key, play) -> {
          plays.remove(key);
          play.ifPresent(this::put);
        });
  }

  Map<PlayKey, Play> plays() {
    return plays;
  }

  long rows() {
    return rows;
  }

  long refusedRows() {
    return refusedRows;
  }

  List<RefusedRow> refused() {
    return refused;
  }
}
