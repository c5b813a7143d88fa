/** The tests of the settings as options. */
@NullMarked
package dev.recentbest.harness.command;

import org.jspecify.annotations.NullMarked;
