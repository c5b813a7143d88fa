/**
 * Metrics by CloudWatch's API, for a process that is frozen between batches and for one that runs
 * on. Start reading at {@link dev.recentbest.cloudwatch.CloudWatchRegistries}. Depends on the
 * roll-up's metrics, Micrometer's registry and the SDK's client.
 */
@NullMarked
package dev.recentbest.cloudwatch;

import org.jspecify.annotations.NullMarked;
