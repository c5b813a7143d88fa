/**
 * What is sent to SQS and how it is told: records that were set aside, each a message of its own.
 * Start reading at {@link dev.recentbest.queues.SqsSetAside}. Depends on the roll-up's core and
 * SQS's client; small, for it travels in the function's zip.
 */
@NullMarked
package dev.recentbest.queues;

import org.jspecify.annotations.NullMarked;
