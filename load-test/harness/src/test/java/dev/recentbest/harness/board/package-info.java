/** The tests of the forms in which a board is handed out. */
@NullMarked
package dev.recentbest.harness.board;

import org.jspecify.annotations.NullMarked;
