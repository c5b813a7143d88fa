/**
 * Generated play-throughs, the same for the same seed, and the lines they are written as. Start
 * reading at {@link dev.recentbest.games.Games}, which explains the model; {@link
 * dev.recentbest.games.Careers} is the script for the top of a demonstration's board, and
 * docs/games.md says it all for people who only want to use it. Depends on jackson-core and on
 * nothing of the product.
 */
@NullMarked
package dev.recentbest.games;

import org.jspecify.annotations.NullMarked;
