/**
 * What a function of ours finds when AWS Lambda runs it: its region, the credentials of its role, a
 * client of HTTP that starts fast. Start reading at {@link
 * dev.recentbest.environment.FunctionEnvironment}. Depends on the SDK's core alone; knows no board.
 */
@NullMarked
package dev.recentbest.environment;

import org.jspecify.annotations.NullMarked;
