/**
 * Generated play-throughs, the same for the same seed, and the lines they are written as. Start
 * reading at {@link dev.recentbest.games.Games}, which explains the model. Depends on jackson-core
 * and on nothing of the product.
 */
@NullMarked
package dev.recentbest.games;

import org.jspecify.annotations.NullMarked;
