package dev.recentbest.rollup.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "0s, PT0S",
    "90s, PT1M30S",
    "15m, PT15M",
    "1h, PT1H",
    "7d, PT168H",
    "15M, PT15M",
    "' 15m ', PT15M",
    "PT15M, PT15M",
    "pt1h30m, PT1H30M",
    "P1D, PT24H",
    "PT-5M, PT-5M",
    "999999999999d, PT23999999999976H"
  })
  void parse_anyForm_isTheDuration(String text, Duration expected) {
    assertThat(Durations.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "15",
        "m",
        "-5m",
        "1.5h",
        "1h30m",
        "15 m",
        "15min",
        "1000000000000s",
        "PT"
      })
  void parse_anythingElse_isEmpty(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }
}
