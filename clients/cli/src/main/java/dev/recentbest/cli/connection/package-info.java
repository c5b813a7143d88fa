/**
 * How a command reaches DynamoDB. Start reading at {@link
 * dev.recentbest.cli.connection.AwsConnections}.
 */
@NullMarked
package dev.recentbest.cli.connection;

import org.jspecify.annotations.NullMarked;
