package dev.recentbest.harness.run;

import dev.recentbest.harness.run.cost.Costs;
import dev.recentbest.harness.run.cost.FunctionUsage;
import dev.recentbest.harness.run.cost.Prices;
import dev.recentbest.harness.run.cost.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run on AWS costs, about: a unit a play; a batch each second, which writes an item of 16
 * KB; looks at an item of that size; and at the end the plays are read back.
 */
record Estimate(RunSettings settings, Prices prices) {
  private static final int ITEM_WRITE_UNITS = 16;
  private static final int ITEM_READ_UNITS = 2;

  /** A tenth of a second of a gigabyte for a batch. */
  private static final BigDecimal BATCH_GIGABYTE_SECONDS = new BigDecimal("0.1");

  private static final BigDecimal READ_UNITS_PER_PLAY = new BigDecimal("0.25");

  BigDecimal dollars() {
    long seconds = settings.length().toSeconds();
    BigDecimal plays = new BigDecimal(settings.plays());
    long looks = settings.length().plus(Duration.ofMinutes(1)).dividedBy(settings.lookEvery());
    BigDecimal reads =
        new BigDecimal(looks * ITEM_READ_UNITS).add(plays.multiply(READ_UNITS_PER_PLAY));
    FunctionUsage function =
        new FunctionUsage(
            seconds,
            new BigDecimal(seconds * ITEM_WRITE_UNITS),
            BATCH_GIGABYTE_SECONDS.multiply(new BigDecimal(seconds)));
    Costs costs =
        new Costs(
            prices,
            new Usage(settings.plays(), settings.length(), plays, reads, Optional.of(function)));
    return costs.total().add(costs.looks());
  }

  String line() {
    return "This run writes about "
        + settings.plays()
        + " plays into a table of AWS and costs about $"
        + dollars().setScale(4, RoundingMode.UP)
        + " at list prices ("
        + prices.region()
        + "), and the reading of the whole table if it holds more than these plays.";
  }
}
