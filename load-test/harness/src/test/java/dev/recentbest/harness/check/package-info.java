/** Tests of what a run is held against. */
@NullMarked
package dev.recentbest.harness.check;

import org.jspecify.annotations.NullMarked;
