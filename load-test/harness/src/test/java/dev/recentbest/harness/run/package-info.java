/** Tests of load. */
@NullMarked
package dev.recentbest.harness.run;

import org.jspecify.annotations.NullMarked;
