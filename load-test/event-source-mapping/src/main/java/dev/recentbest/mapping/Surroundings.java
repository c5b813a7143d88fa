package dev.recentbest.mapping;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What a {@link StreamReader} takes from the machine that it runs on.
 *
 * @param clock tells when the list of shards is stale
 * @param sleeper waits before a redelivery
 * @param random spreads those waits
 */
public record Surroundings(Clock clock, Sleeper sleeper, RandomGenerator random) {}
