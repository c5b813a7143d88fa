/** Tests of load. */
@NullMarked
package dev.recentbest.harness.run.report;

import org.jspecify.annotations.NullMarked;
