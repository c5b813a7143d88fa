package dev.recentbest.harness.run.cost;

import java.math.BigDecimal;

/**
 * What the function has used.
 *
 * @param requests invocations
 * @param writeUnits of its writes of the board's item, by the item's size; lost races cost as much
 *     as writes that take effect
 * @param gigabyteSeconds its time here, times the memory that the template gives it
 */
public record FunctionUsage(long requests, BigDecimal writeUnits, BigDecimal gigabyteSeconds) {}
