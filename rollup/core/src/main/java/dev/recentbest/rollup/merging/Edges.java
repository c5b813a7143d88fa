package dev.recentbest.rollup.merging;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What the roll-up needs of the world besides its table.
 *
 * @param clock for the age of what is remembered; never for what is merged
 * @param pause how to wait between attempts
 * @param random for write ids and jitter; not shared with other threads
 */
public record Edges(Clock clock, Pause pause, RandomGenerator random) {}
