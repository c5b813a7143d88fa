/**
 * The command {@code submit}: plays from options or from a file, into the table. Start reading at
 * {@link dev.recentbest.cli.submit.SubmitCommand}.
 */
@NullMarked
package dev.recentbest.cli.submit;

import org.jspecify.annotations.NullMarked;
