/** Tests of serve. */
@NullMarked
package dev.recentbest.harness.serve;

import org.jspecify.annotations.NullMarked;
