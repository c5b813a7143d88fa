/**
 * The command line of those who read boards: recent-best.jar. Start reading at {@link
 * dev.recentbest.cli.Main}. Depends on the Java client, the display of boards and the model.
 */
@NullMarked
package dev.recentbest.cli;

import org.jspecify.annotations.NullMarked;
