package dev.recentbest.rollup.rebuild;

import dev.recentbest.model.item.BoardItem;

/**
 * What a rebuild has done.
 *
 * @param before the board as this run found it
 * @param after the board as it wrote it
 * @param rowsRead how many rows the scan had
 * @param lostRaces how often somebody else had written the board first
 */
public record Rebuilt(BoardItem before, BoardItem after, long rowsRead, int lostRaces) {}
