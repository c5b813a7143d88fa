/**
 * The load-test harness, a command line: load-test/target/load-test.jar. Start reading at {@link
 * dev.recentbest.harness.Main}; each command is a package.
 */
@NullMarked
package dev.recentbest.harness;

import org.jspecify.annotations.NullMarked;
