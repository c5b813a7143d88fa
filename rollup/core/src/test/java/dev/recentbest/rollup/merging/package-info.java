/**
 * Batches, races and faults. Start reading at {@link
 * dev.recentbest.rollup.merging.RollUpRequestsTest}; {@link
 * dev.recentbest.rollup.merging.RollUpPropertyTest} puts everything together at random.
 */
@NullMarked
package dev.recentbest.rollup.merging;

import org.jspecify.annotations.NullMarked;
