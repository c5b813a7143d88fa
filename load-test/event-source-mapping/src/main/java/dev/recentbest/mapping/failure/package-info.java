/**
 * What a mapping says of a batch that it gave up: the JSON that Lambda sends to an on-failure
 * destination.
 *
 * <p>Start reading at {@link dev.recentbest.mapping.failure.FailureRecord}. Plain values in, bytes
 * out; it depends on Jackson only, and not on the mapping, which calls it.
 */
@NullMarked
package dev.recentbest.mapping.failure;

import org.jspecify.annotations.NullMarked;
