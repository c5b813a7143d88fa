/**
 * What a machine needs to play the whole service by itself: DynamoDB Local in this process, the
 * score table, the mapping that delivers its stream, and the function.
 *
 * <p>Start reading at {@link dev.recentbest.local.LocalService}; {@link
 * dev.recentbest.local.ScoreTable} makes the table by the template, and {@link
 * dev.recentbest.local.FunctionPool} runs the function, {@link dev.recentbest.local.HttpServer}
 * answers for the board. May depend on the roll-up, the event source mapping, the client, the read
 * API, the AWS SDK, DynamoDB Local and Jetty.
 */
@NullMarked
package dev.recentbest.local;

import org.jspecify.annotations.NullMarked;
