package dev.recentbest.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.run.cost.Costs;
import dev.recentbest.harness.run.cost.PricesFile;
import dev.recentbest.harness.run.cost.Usage;
import dev.recentbest.harness.run.load.Distribution;
import dev.recentbest.harness.run.load.Ledger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SummaryTest {
  private static final RunSettings SETTINGS =
      new RunSettings(
          100, Duration.ofSeconds(10), false, 1, 8, Duration.ofMillis(50), Duration.ofSeconds(60));

  private static RunResult result(Duration loadTime, long neverSent, long heldBack) {
    Usage usage = new Usage(0, loadTime, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());
    return new RunResult(
        SETTINGS,
        List.of(),
        Instant.EPOCH,
        loadTime,
        1000,
        neverSent,
        heldBack,
        Distribution.NONE,
        List.of(),
        Distribution.NONE,
        Distribution.NONE,
        List.of(),
        Map.of(),
        Optional.empty(),
        new RunResult.Looks(200, 0),
        PricesFile.bundled(),
        new Costs(PricesFile.bundled(), usage),
        List.of(),
        new Verdict(
            new Ledger().account(Set.of()), 0, true, new Verdict.Comparison(1, 0, 0, List.of())));
  }

  @Test
  void load_endsInTime_keptUp() {
    assertThat(new Summary(result(Duration.ofMillis(10_500), 0, 0)).load())
        .isEqualTo("1,000 plays due at 100 a second, 0.0 a second confirmed; the client kept up");
  }

  @Test
  void load_behindInAnyWay_isSaid() {
    assertThat(new Summary(result(Duration.ofSeconds(10), 11, 0)).load())
        .contains("THE CLIENT DID NOT KEEP UP: 11 never sent");
    assertThat(new Summary(result(Duration.ofSeconds(10), 0, 7)).load())
        .contains("7 held back by the limit of 10,000 outstanding");
    assertThat(new Summary(result(Duration.ofSeconds(15), 0, 0)).load())
        .endsWith("the last answer 5.0 s after the end");
  }

  @Test
  void lines_functionElsewhere_costsAreSaidToBeWithoutIt() {
    assertThat(new Summary(result(Duration.ofSeconds(10), 0, 0)).lines())
        .contains(
            "at list prices: $0.000000 for this run, $- for a million plays, $0.00 for a month at"
                + " this rate, without the function, whose part is not known from here");
  }
}
