/**
 * The function as AWS Lambda runs it: the entry point around the roll-up, and what goes into the
 * zip. Start reading at {@link dev.recentbest.lambda.RollUpHandler}. Depends on the roll-up's core,
 * the queues, Lambda's interfaces and the SDK's client; nothing here decides anything about plays.
 */
@NullMarked
package dev.recentbest.lambda;

import org.jspecify.annotations.NullMarked;
