/**
 * The functions as AWS Lambda runs them: the entry points around the roll-up, the audit and the
 * first board, and what goes into the zip. Start reading at {@link
 * dev.recentbest.lambda.RollUpHandler}. Depends on the roll-up's core and operation, the queues,
 * Lambda's interfaces and the SDK's client; nothing here decides anything about plays.
 */
@NullMarked
package dev.recentbest.lambda;

import org.jspecify.annotations.NullMarked;
