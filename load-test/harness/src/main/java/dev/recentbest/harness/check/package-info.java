/**
 * What a run is held against at the end: the rows of the table, what was delivered, and a brute
 * force. Start reading at {@link dev.recentbest.harness.check.Verification}.
 */
@NullMarked
package dev.recentbest.harness.check;

import org.jspecify.annotations.NullMarked;
