/**
 * The command line: options, exit codes, one line for everything that goes wrong. Start reading at
 * {@link dev.recentbest.harness.command.CommandFailure}.
 */
@NullMarked
package dev.recentbest.harness.command;

import org.jspecify.annotations.NullMarked;
