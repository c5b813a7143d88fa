package dev.recentbest.harness.run.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bill of a run, at list prices; free tiers and discounts do not count. */
public final class Costs {
  static final int MILLION_DIGITS = 6;

  /** A month as AWS counts it: 730 hours. */
  private static final BigDecimal MONTH_SECONDS = new BigDecimal(730L * 3600);

  private final List<Cost> lines = new ArrayList<>();
  private final Prices prices;
  private final Usage usage;

  /** The bill for what was used. */
  public Costs(Prices prices, Usage usage) {
    this.prices = prices;
    this.usage = usage;
    Optional<FunctionUsage> function = usage.function();
    add("Writes of plays", Price.WRITE_UNITS, Optional.of(usage.playWriteUnits()));
    add(
        "Writes of the board by the function, lost races included",
        Price.WRITE_UNITS,
        function.map(FunctionUsage::writeUnits));
    add(
        "Invocations of the function",
        Price.REQUESTS,
        function.map(used -> new BigDecimal(used.requests())));
    add(
        "Time of the function, gigabyte-seconds",
        Price.GIGABYTE_SECONDS,
        function.map(FunctionUsage::gigabyteSeconds));
    add("Reads of the stream by Lambda (free)", Price.READ_UNITS, Optional.of(BigDecimal.ZERO));
  }

  /** The lines of the service; what this client reads to measure is not among them. */
  public List<Cost> lines() {
    return List.copyOf(lines);
  }

  /** What this client's looks at the board cost on top. */
  public BigDecimal looks() {
    return prices.of(Price.READ_UNITS, usage.lookReadUnits());
  }

  /** The sum of all lines that are known. */
  public BigDecimal total() {
    return lines.stream()
        .flatMap(line -> line.dollars().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether every line is known. */
  public boolean isWhole() {
    return lines.stream().allMatch(line -> line.dollars().isPresent());
  }

  /** Of a million plays, at that rate; empty when there were none. */
  public Optional<BigDecimal> perMillionPlays() {
    return usage.plays() == 0
        ? Optional.empty()
        : Optional.of(
            total()
                .movePointRight(MILLION_DIGITS)
                .divide(new BigDecimal(usage.plays()), MathContext.DECIMAL64));
  }

  /** Of a month at that rate, day and night. */
  public BigDecimal perMonth() {
    return total().multiply(MONTH_SECONDS).divide(seconds(usage.length()), MathContext.DECIMAL64);
  }

  private void add(String what, Price price, Optional<BigDecimal> quantity) {
    lines.add(new Cost(what, quantity, quantity.map(amount -> prices.of(price, amount))));
  }

  private static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.toMillis(), 3);
  }
}
