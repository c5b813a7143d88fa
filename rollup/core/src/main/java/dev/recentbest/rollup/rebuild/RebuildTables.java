package dev.recentbest.rollup.rebuild;

import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.ScoreRows;

/**
 * What a rebuild reads and writes.
 *
 * @param board the board's item
 * @param plays the plays of single players, and who is banned
 * @param rows all rows
 * @param ledger how far the rebuild has come
 */
public record RebuildTables(
    BoardTable board, PlayTable plays, ScoreRows rows, LedgerTable ledger) {}
