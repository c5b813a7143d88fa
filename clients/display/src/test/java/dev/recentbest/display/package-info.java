/** The tests of the forms in which a board is handed out. */
@NullMarked
package dev.recentbest.display;

import org.jspecify.annotations.NullMarked;
