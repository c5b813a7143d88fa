/** The tests of the command line as a whole: what goes in, and what comes out. */
@NullMarked
package dev.recentbest.cli;

import org.jspecify.annotations.NullMarked;
