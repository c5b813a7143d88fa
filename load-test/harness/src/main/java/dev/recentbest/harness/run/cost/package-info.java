/**
 * What a run would cost on AWS at list prices. Start reading at {@link
 * dev.recentbest.harness.run.cost.Costs}. No I/O but for reading the prices.
 */
@NullMarked
package dev.recentbest.harness.run.cost;

import org.jspecify.annotations.NullMarked;
