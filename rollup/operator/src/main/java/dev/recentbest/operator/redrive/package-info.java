/**
 * What was given up or set aside, taken from its queue into the board after all. Start reading at
 * {@link dev.recentbest.operator.redrive.Redrive}. Depends on the roll-up, whose function it runs,
 * and on the queues.
 */
@NullMarked
package dev.recentbest.operator.redrive;

import org.jspecify.annotations.NullMarked;
