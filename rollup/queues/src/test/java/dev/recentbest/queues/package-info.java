/** Tests of the queues, over a real SQS in this process. */
@NullMarked
package dev.recentbest.queues;

import org.jspecify.annotations.NullMarked;
