/** The tests of what batches are measured by. */
@NullMarked
package dev.recentbest.rollup.metrics;

import org.jspecify.annotations.NullMarked;
