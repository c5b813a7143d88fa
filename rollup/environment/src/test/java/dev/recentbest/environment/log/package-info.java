/** The lines of the function's log. */
@NullMarked
package dev.recentbest.environment.log;

import org.jspecify.annotations.NullMarked;
