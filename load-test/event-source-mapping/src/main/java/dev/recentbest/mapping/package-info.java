/**
 * Lambda's event source mapping for DynamoDB Streams, on one machine: reads a stream and hands its
 * records, in batches, to a function.
 *
 * <p>Start reading at {@link dev.recentbest.mapping.EventSourceMapping}, which puts {@link
 * dev.recentbest.mapping.MappingEngine} on threads. The engine is a state machine without threads:
 * {@code ShardPlan} says which shards may be read, {@code ShardReader} polls one, {@code Lane}
 * makes batches of its records, {@code LaneDelivery} delivers them, {@code RetryDecision} says what
 * follows from an answer, and {@code CheckpointTracker} how far a shard is done.
 *
 * <p>A library of its own: it knows the AWS SDK and Jackson, and nothing of boards or plays.
 */
@NullMarked
package dev.recentbest.mapping;

import org.jspecify.annotations.NullMarked;
