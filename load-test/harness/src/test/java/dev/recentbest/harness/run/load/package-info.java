/** Tests of load. */
@NullMarked
package dev.recentbest.harness.run.load;

import org.jspecify.annotations.NullMarked;
