/** The first board of a table. Start reading at {@link dev.recentbest.operator.start.NewTable}. */
@NullMarked
package dev.recentbest.operator.start;

import org.jspecify.annotations.NullMarked;
