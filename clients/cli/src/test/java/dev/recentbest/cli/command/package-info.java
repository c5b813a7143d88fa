/** The tests of what every command is given. */
@NullMarked
package dev.recentbest.cli.command;

import org.jspecify.annotations.NullMarked;
