/** The operator's commands on an embedded DynamoDB, with a function that keeps the board. */
@NullMarked
package dev.recentbest.harness.operator;

import org.jspecify.annotations.NullMarked;
