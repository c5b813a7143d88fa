/**
 * What the mapping and its filters share: a record as JSON and the question whether it is wanted.
 *
 * <p>It depends on nothing, so that filters need not know the mapping.
 */
@NullMarked
package dev.recentbest.mapping.record;

import org.jspecify.annotations.NullMarked;
