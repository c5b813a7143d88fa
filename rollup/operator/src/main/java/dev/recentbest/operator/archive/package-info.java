/**
 * The best of each hour that is over, as items beside the board. Start reading at {@link
 * dev.recentbest.operator.archive.Backfill}. Depends on the model, the roll-up's tables and the AWS
 * SDK's DynamoDB client.
 */
@NullMarked
package dev.recentbest.operator.archive;

import org.jspecify.annotations.NullMarked;
