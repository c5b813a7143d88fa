/**
 * The command {@code board}: a board once, or kept on screen. Start reading at {@link
 * dev.recentbest.cli.board.BoardCommand}.
 */
@NullMarked
package dev.recentbest.cli.board;

import org.jspecify.annotations.NullMarked;
