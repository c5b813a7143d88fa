/**
 * Failure destinations on one machine: {@link
 * dev.recentbest.mapping.destination.JsonLinesFailureDestination} keeps what was given up in a
 * file, {@link dev.recentbest.mapping.destination.InMemoryFailureDestination} in memory.
 *
 * <p>Depends on the mapping, for its {@link dev.recentbest.mapping.FailureDestination}, and on
 * {@link dev.recentbest.mapping.failure}; neither knows this package.
 */
@NullMarked
package dev.recentbest.mapping.destination;

import org.jspecify.annotations.NullMarked;
