/**
 * What the function's batches are measured by. Begin with {@link
 * dev.recentbest.rollup.metrics.BatchMeters}.
 */
@NullMarked
package dev.recentbest.rollup.metrics;

import org.jspecify.annotations.NullMarked;
