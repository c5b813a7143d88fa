/**
 * The board document: the one JSON form in which a board is handed to people and programs. Start
 * reading at {@link dev.recentbest.harness.board.BoardDocument}.
 */
@NullMarked
package dev.recentbest.harness.board;

import org.jspecify.annotations.NullMarked;
