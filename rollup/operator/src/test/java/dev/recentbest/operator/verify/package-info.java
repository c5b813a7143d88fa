/** Tests of the comparison. */
@NullMarked
package dev.recentbest.operator.verify;

import org.jspecify.annotations.NullMarked;
