/** The tests of the way to DynamoDB. */
@NullMarked
package dev.recentbest.cli.connection;

import org.jspecify.annotations.NullMarked;
