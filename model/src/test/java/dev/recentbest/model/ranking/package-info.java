/** Tests of the ranking order. */
@NullMarked
package dev.recentbest.model.ranking;

import org.jspecify.annotations.NullMarked;
