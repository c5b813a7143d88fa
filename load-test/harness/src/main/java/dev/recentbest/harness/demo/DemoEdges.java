package dev.recentbest.harness.demo;

import dev.recentbest.harness.command.StopSignal;
import dev.recentbest.rollup.merging.Pause;
import java.io.PrintStream;
import java.time.Clock;

/**
 * Where a demonstration touches what is around it.
 *
 * @param clock the real time
 * @param stop ends it before its time
 * @param view shows it while it is live
 * @param out what it says at the end
 */
record DemoEdges(Clock clock, Pause pause, StopSignal stop, View view, PrintStream out) {}
