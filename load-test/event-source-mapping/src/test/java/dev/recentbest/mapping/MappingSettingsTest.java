package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MappingSettingsTest {
  private static final MappingSettings DEFAULTS =
      MappingSettings.defaults(StartingPosition.TRIM_HORIZON);

  @Test
  void defaults_always_arePinned() {
    assertThat(DEFAULTS)
        .isEqualTo(
            new MappingSettings(
                100,
                Duration.ZERO,
                1,
                StartingPosition.TRIM_HORIZON,
                Optional.empty(),
                OptionalInt.empty(),
                false,
                false,
                List.of(),
                Duration.ofMillis(250)));
  }

  @Test
  void with_eachComponent_changesItAlone() {
    assertThat(
            DEFAULTS
                .withBatchSize(10_000)
                .withMaximumBatchingWindow(Duration.ofMinutes(5))
                .withParallelizationFactor(10)
                .withStartingPosition(StartingPosition.LATEST)
                .withMaximumRecordAge(Optional.of(Duration.ofDays(7)))
                .withMaximumRetryAttempts(OptionalInt.of(10_000))
                .withBisectBatchOnFunctionError(true)
                .withReportBatchItemFailures(true)
                .withFilterPatterns(List.of("{}"))
                .withPollInterval(Duration.ofMinutes(5)))
        .isEqualTo(
            new MappingSettings(
                10_000,
                Duration.ofMinutes(5),
                10,
                StartingPosition.LATEST,
                Optional.of(Duration.ofDays(7)),
                OptionalInt.of(10_000),
                true,
                true,
                List.of("{}"),
                Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_001})
  void withBatchSize_outOfRange_isRefused(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withBatchSize(size))
        .withMessage("must be 1 to 10000: batchSize=" + size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT5M0.001S"})
  void withMaximumBatchingWindow_outOfRange_isRefused(Duration window) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withMaximumBatchingWindow(window))
        .withMessage("must be 0 to 300 s: maximumBatchingWindow=" + window);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void withParallelizationFactor_outOfRange_isRefused(int factor) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withParallelizationFactor(factor))
        .withMessage("must be 1 to 10: parallelizationFactor=" + factor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59.999S", "P7DT1S", "PT0S"})
  void withMaximumRecordAge_outOfRange_isRefused(Duration age) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withMaximumRecordAge(Optional.of(age)))
        .withMessage("must be 60 s to 7 days: maximumRecordAge=" + age);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001})
  void withMaximumRetryAttempts_outOfRange_isRefused(int attempts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withMaximumRetryAttempts(OptionalInt.of(attempts)))
        .withMessage("must be 0 to 10000: maximumRetryAttempts=" + attempts);
  }

  @Test
  void withFilterPatterns_moreThanFive_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withFilterPatterns(Collections.nCopies(6, "{}")))
        .withMessage("must be at most 5: filterPatterns.size=6");
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT-1S", "PT5M1S"})
  void withPollInterval_outOfRange_isRefused(Duration interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withPollInterval(interval))
        .withMessage("must be > 0 and at most 5 minutes: pollInterval=" + interval);
  }
}
