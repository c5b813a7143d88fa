package dev.recentbest.rollup.merging;

import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.time.Duration;

/**
 * How a board is merged and written.
 *
 * @param rules of a board that is written for the first time; an existing item keeps its own
 * @param tick of a board that is written for the first time; whole seconds, at least one
 * @param bound how large the item may grow before its tick doubles
 * @param maxLength the longest that a play may last: so far back its start may lie
 * @param maxQueries of how many players one batch reads the plays at the most; at least 1
 * @param memoryMaxAge how old the last confirmation of the remembered item may be for a batch that
 *     adds nothing to be answered without asking the table
 * @param rememberedRecords how many absorbed records to remember as duplicates; at least 1
 * @param retryBase the longest wait after the first lost race is twice this
 * @param retryCap the longest wait at all
 * @param timeReserve how much of an invocation's time is kept for answering
 */
public record MergeSettings(
    BoardRules rules,
    Duration tick,
    Bound bound,
    Duration maxLength,
    int maxQueries,
    Duration memoryMaxAge,
    int rememberedRecords,
    Duration retryBase,
    Duration retryCap,
    Duration timeReserve) {

  /** The empty board of a table that has no past: it knows everything from the beginning. */
  public BoardState emptyBoard() {
    return BoardState.fromTheBeginning(rules, tick.toSeconds());
  }
}
