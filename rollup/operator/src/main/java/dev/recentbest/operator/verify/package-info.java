/**
 * The comparison of a board with its table. Start reading at {@link
 * dev.recentbest.operator.verify.Verification}. Depends on the model and the roll-up's tables.
 */
@NullMarked
package dev.recentbest.operator.verify;

import org.jspecify.annotations.NullMarked;
