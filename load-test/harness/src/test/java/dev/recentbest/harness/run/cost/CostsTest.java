package dev.recentbest.harness.run.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CostsTest {
  private static final FunctionUsage FUNCTION =
      new FunctionUsage(3_600, new BigDecimal(36_000), new BigDecimal("360"));

  private static Costs costs(long plays, Optional<FunctionUsage> function) {
    return new Costs(
        PricesFile.bundled(),
        new Usage(
            plays,
            Duration.ofHours(1),
            new BigDecimal(1_000_000),
            new BigDecimal(72_000),
            function));
  }

  @Test
  void lines_anHourOfAMillionPlays_areUnitsTimesPrices() {
    Costs costs = costs(1_000_000, Optional.of(FUNCTION));

    assertThat(costs.lines().stream().map(line -> line.dollars().orElseThrow()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("0.625"),
            new BigDecimal("0.0225"),
            new BigDecimal("0.00072"),
            new BigDecimal("0.004800024"),
            BigDecimal.ZERO);
    assertThat(costs.total()).isEqualByComparingTo("0.653020024");
    assertThat(costs.perMillionPlays().orElseThrow()).isEqualByComparingTo("0.653020024");
    assertThat(costs.perMonth()).isEqualByComparingTo("476.70461752");
    assertThat(costs.looks()).isEqualByComparingTo("0.009");
    assertThat(costs.isWhole()).isTrue();
  }

  @Test
  void lines_functionElsewhere_areNotKnownFromHere() {
    Costs costs = costs(1_000_000, Optional.empty());

    assertThat(costs.lines().stream().filter(line -> line.dollars().isEmpty())).hasSize(3);
    assertThat(costs.total()).isEqualByComparingTo("0.625");
    assertThat(costs.isWhole()).isFalse();
  }

  @Test
  void perMillionPlays_noPlays_isNothing() {
    assertThat(costs(0, Optional.empty()).perMillionPlays()).isEmpty();
  }

  @Test
  void usage_noTime_isRefused() {
    assertThatThrownBy(
            () -> new Usage(1, Duration.ZERO, BigDecimal.ONE, BigDecimal.ONE, Optional.empty()))
        .hasMessage("must be > PT0S: length=PT0S");
    assertThatThrownBy(
            () ->
                new Usage(
                    -1, Duration.ofSeconds(1), BigDecimal.ONE, BigDecimal.ONE, Optional.empty()))
        .hasMessage("must be >= 0: plays=-1");
  }
}
