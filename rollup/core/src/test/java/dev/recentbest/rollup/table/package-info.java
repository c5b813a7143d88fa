/**
 * What every table of boards must do. Start reading at {@link
 * dev.recentbest.rollup.table.BoardTableContract}; {@link
 * dev.recentbest.rollup.table.InMemoryBoardTable} is the fake of all tests.
 */
@NullMarked
package dev.recentbest.rollup.table;

import org.jspecify.annotations.NullMarked;
