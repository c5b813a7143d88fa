package dev.recentbest.harness.run;

import dev.recentbest.harness.command.StopSignal;
import dev.recentbest.rollup.merging.Pause;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * Where a run touches what is around it.
 *
 * @param clock the real time
 * @param nanos the machine's clock for distances of time
 * @param pause waits by it
 * @param stop ends the load before its time
 */
record RunEdges(Clock clock, LongSupplier nanos, Pause pause, StopSignal stop) {}
