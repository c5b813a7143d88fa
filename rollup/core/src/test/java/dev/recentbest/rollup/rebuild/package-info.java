/** Tests of the rebuild, and its ledger in memory. */
@NullMarked
package dev.recentbest.rollup.rebuild;

import org.jspecify.annotations.NullMarked;
