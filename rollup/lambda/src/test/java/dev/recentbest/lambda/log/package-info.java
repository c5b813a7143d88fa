/** The lines of the function's log. */
@NullMarked
package dev.recentbest.lambda.log;

import org.jspecify.annotations.NullMarked;
