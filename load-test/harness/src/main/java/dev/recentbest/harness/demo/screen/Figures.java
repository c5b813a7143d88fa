package dev.recentbest.harness.demo.screen;

import java.time.Duration;
import java.util.Optional;

/**
 * How the service is doing.
 *
 * @param playsPerSecond that were written, over the last seconds
 * @param plays that were written in all
 * @param lag how long it takes from the beginning of a play's write until the function has taken
 *     its stream record, so that a reader sees it: the median of the last ones; empty before the
 *     first
 * @param batches handled by the function
 * @param writes of the board's item
 * @param lostRaces in which another function had written first
 * @param itemBytes the size of the board's item
 * @param entries plays in the item
 */
public record Figures(
    double playsPerSecond,
    long plays,
    Optional<Duration> lag,
    long batches,
    long writes,
    long lostRaces,
    int itemBytes,
    int entries) {}
