/**
 * How a board is handed to people and programs: as a JSON document, as lines of text, and on a
 * terminal. Start reading at {@link dev.recentbest.display.BoardText}. Depends on the model alone;
 * whatever a player wrote is made harmless here before a terminal sees it.
 */
@NullMarked
package dev.recentbest.display;

import org.jspecify.annotations.NullMarked;
