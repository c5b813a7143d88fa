package dev.recentbest.harness.run.cost;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * List prices in US dollars.
 *
 * @param region where they hold
 * @param source the pages that say so
 * @param date when they did
 * @param dollars one for each {@link Price}, at least 0
 */
public record Prices(String region, String source, String date, Map<Price, BigDecimal> dollars) {
  /**
   * @throws IllegalArgumentException when one is missing or negative
   */
  public Prices {
    for (Price price : Price.values()) {
      BigDecimal value = dollars.get(price);
      if (value == null || value.signum() < 0) {
        throw new IllegalArgumentException("must be >= 0: " + price.key() + "=" + value);
      }
    }
    dollars = Map.copyOf(new EnumMap<>(dollars));
  }

  /** What a quantity costs: of a million units, or, for gigabyte-seconds, of one. */
  BigDecimal of(Price price, BigDecimal quantity) {
    BigDecimal each = dollars.getOrDefault(price, BigDecimal.ZERO);
    BigDecimal cost = each.multiply(quantity);
    return price == Price.GIGABYTE_SECONDS ? cost : cost.movePointLeft(Costs.MILLION_DIGITS);
  }
}
