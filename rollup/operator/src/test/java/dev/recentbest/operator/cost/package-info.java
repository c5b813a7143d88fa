/** Tests of what reading a table takes. */
@NullMarked
package dev.recentbest.operator.cost;

import org.jspecify.annotations.NullMarked;
