/**
 * What is logged through SLF4J, as lines of JSON in the function's log. {@link
 * dev.recentbest.environment.log.LambdaLogs} is named in the zip alone: whoever has the function's
 * classes on a class path of their own keeps their own logs. Depends on SLF4J, Jackson's generator
 * and Lambda's logger.
 */
@NullMarked
package dev.recentbest.environment.log;

import org.jspecify.annotations.NullMarked;
