/**
 * What a machine needs to play the whole service by itself: DynamoDB Local in this process, the
 * score table, and clients for both.
 *
 * <p>Start reading at {@link dev.recentbest.local.EmbeddedDynamoDb}; {@link
 * dev.recentbest.local.ScoreTable} makes the table and {@link dev.recentbest.local.LocalClients}
 * opens the clients. May depend on the AWS SDK, DynamoDB Local and Jetty.
 */
@NullMarked
package dev.recentbest.local;

import org.jspecify.annotations.NullMarked;
