/**
 * Load on a score table, and what is measured of it. Start reading at {@link
 * dev.recentbest.harness.run.load.OpenLoop}; only {@link
 * dev.recentbest.harness.run.load.DynamoDbPlayTable} knows the SDK.
 */
@NullMarked
package dev.recentbest.harness.run.load;

import org.jspecify.annotations.NullMarked;
