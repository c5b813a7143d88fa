/**
 * The tests of the Java client. Start reading at {@link
 * dev.recentbest.client.LeaderboardReaderStalenessTest}. The contracts here run on an in-memory
 * table, and by the test jar on any other that speaks DynamoDB's API.
 */
@NullMarked
package dev.recentbest.client;

import org.jspecify.annotations.NullMarked;
