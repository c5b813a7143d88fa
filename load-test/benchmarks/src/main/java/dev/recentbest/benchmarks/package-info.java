/**
 * How fast the hot path is, beside the least that any reader of the same bytes must do. Start
 * reading at {@link dev.recentbest.benchmarks.EventToState}. Every benchmark proves its result
 * before it is timed. Depends on the roll-up, the generated games and the event encoder.
 */
@NullMarked
package dev.recentbest.benchmarks;

import org.jspecify.annotations.NullMarked;
