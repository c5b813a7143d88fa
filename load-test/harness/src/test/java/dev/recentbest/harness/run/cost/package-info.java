/** Tests of load. */
@NullMarked
package dev.recentbest.harness.run.cost;

import org.jspecify.annotations.NullMarked;
