/** The tests of recent-best.jar as its users run it, on a real DynamoDB. */
@NullMarked
package dev.recentbest.harness.cli;

import org.jspecify.annotations.NullMarked;
