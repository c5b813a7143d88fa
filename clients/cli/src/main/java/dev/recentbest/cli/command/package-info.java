/**
 * What every command is given and how it may end. Start reading at {@link
 * dev.recentbest.cli.command.Edges}.
 */
@NullMarked
package dev.recentbest.cli.command;

import org.jspecify.annotations.NullMarked;
