/**
 * {@code run}: plays at a given rate against a score table, what it took to write and to show them,
 * and whether the board is right in the end. Start reading at {@link
 * dev.recentbest.harness.run.RunCommand}, then {@link dev.recentbest.harness.run.LoadRun} and
 * {@link dev.recentbest.harness.run.FinalVerdict}.
 */
@NullMarked
package dev.recentbest.harness.run;

import org.jspecify.annotations.NullMarked;
