package dev.recentbest.harness.run.cost;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a bill.
 *
 * @param what is paid for
 * @param quantity how much of it; empty when it is not known from here
 * @param dollars of the run; empty like the quantity
 */
public record Cost(String what, Optional<BigDecimal> quantity, Optional<BigDecimal> dollars) {}
