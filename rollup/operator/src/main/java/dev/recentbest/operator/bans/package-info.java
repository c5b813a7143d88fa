/**
 * Who is banned from a board. Start reading at {@link dev.recentbest.operator.bans.BanList}.
 * Depends on the model and the AWS SDK's DynamoDB client.
 */
@NullMarked
package dev.recentbest.operator.bans;

import org.jspecify.annotations.NullMarked;
