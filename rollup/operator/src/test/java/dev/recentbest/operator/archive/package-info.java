/** Archives of hours that are over, counted from plays in memory. */
@NullMarked
package dev.recentbest.operator.archive;

import org.jspecify.annotations.NullMarked;
