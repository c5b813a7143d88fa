/** The parts of a demonstration, each alone; all of them together are run by DemoCommandTest. */
@NullMarked
package dev.recentbest.harness.demo;

import org.jspecify.annotations.NullMarked;
