/** The tests of a replay's parts, each by itself. */
@NullMarked
package dev.recentbest.harness.replay;

import org.jspecify.annotations.NullMarked;
