/**
 * The command line as its users meet it: arguments and files in, texts, boards and exit codes out.
 */
@NullMarked
package dev.recentbest.harness;

import org.jspecify.annotations.NullMarked;
