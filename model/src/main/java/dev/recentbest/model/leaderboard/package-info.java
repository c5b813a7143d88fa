/**
 * What a reader sees of a board at an instant. Start reading at {@link
 * dev.recentbest.model.leaderboard.Leaderboard}. Pure: depends on plays, ranking and skyband alone.
 */
@NullMarked
package dev.recentbest.model.leaderboard;

import org.jspecify.annotations.NullMarked;
