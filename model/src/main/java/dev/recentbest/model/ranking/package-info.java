/**
 * Which of two plays stands higher on a board, and which leaves it first. Start reading at {@link
 * dev.recentbest.model.ranking.RankingOrder}. Depends on the plays alone.
 */
@NullMarked
package dev.recentbest.model.ranking;

import org.jspecify.annotations.NullMarked;
