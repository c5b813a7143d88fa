/** The tests of what operators read. */
@NullMarked
package dev.recentbest.cli.operator;

import org.jspecify.annotations.NullMarked;
