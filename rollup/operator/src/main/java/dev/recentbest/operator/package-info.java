/**
 * What those who look after a board do besides the function: ban players, compare the board with
 * its table, rebuild it, archive hours that are over. Start reading at {@link
 * dev.recentbest.operator.OperatedBoard}. Depends on the roll-up's core and the AWS SDK's DynamoDB
 * client.
 */
@NullMarked
package dev.recentbest.operator;

import org.jspecify.annotations.NullMarked;
