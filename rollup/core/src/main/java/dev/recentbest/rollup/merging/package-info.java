/**
 * The roll-up itself: a batch of stream records merged into a board with at most one conditional
 * write that takes effect. Start reading at {@link dev.recentbest.rollup.merging.RollUp}. Clock,
 * sleeping, randomness and the table are handed in: the same code runs in Lambda, in one process
 * with everything else, and over event files.
 */
@NullMarked
package dev.recentbest.rollup.merging;

import org.jspecify.annotations.NullMarked;
