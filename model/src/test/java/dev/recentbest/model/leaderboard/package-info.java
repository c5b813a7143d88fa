/** Tests of what a reader sees. */
@NullMarked
package dev.recentbest.model.leaderboard;

import org.jspecify.annotations.NullMarked;
