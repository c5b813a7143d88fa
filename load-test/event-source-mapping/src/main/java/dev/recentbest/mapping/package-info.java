/**
 * Reads a DynamoDB stream and hands its records, in batches, to a function: the plain part of what
 * Lambda's event source mapping does, on one machine.
 *
 * <p>Start reading at {@link dev.recentbest.mapping.StreamReader}. {@code StreamSource} is what it
 * reads from, {@code ShardLineage} says which shards may be read, {@code BatchResponse} what the
 * function's answer means and {@link dev.recentbest.mapping.StreamEventJson} what the function is
 * given.
 *
 * <p>A library of its own: it knows the AWS SDK and Jackson, and nothing of boards or plays.
 */
@NullMarked
package dev.recentbest.mapping;

import org.jspecify.annotations.NullMarked;
