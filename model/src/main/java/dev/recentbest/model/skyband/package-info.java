/**
 * What a board keeps: the k-skyband of its plays, and the rules of ticks, horizon and bound around
 * it. Start reading at {@link dev.recentbest.model.skyband.BoardState}. Pure: no clock, no I/O, no
 * thread; depends on plays and ranking alone.
 *
 * <p>Mouratidis, Bakiras, Papadias: Continuous monitoring of top-k queries over sliding windows,
 * SIGMOD 2006.
 */
@NullMarked
package dev.recentbest.model.skyband;

import org.jspecify.annotations.NullMarked;
