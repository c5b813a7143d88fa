package dev.recentbest.rollup.table;

import dev.recentbest.model.play.Play;
import java.util.List;
import java.util.Optional;

/**
 * A page of a scan of the score table.
 *
 * @param plays the rows that can stand on a board
 * @param refused the rows that the stream's reader would set aside
 * @param rows how many rows the page had in all
 * @param next where the next page begins; empty after the last
 */
public record ScanPage(
    List<Play> plays, List<RefusedRow> refused, long rows, Optional<ScanPosition> next) {
  public ScanPage {
    plays = List.copyOf(plays);
    refused = List.copyOf(refused);
  }
}
