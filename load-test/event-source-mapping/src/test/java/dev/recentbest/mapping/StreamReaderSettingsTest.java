package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StreamReaderSettingsTest {
  @Test
  void defaults_always_arePinned() {
    assertThat(StreamReaderSettings.DEFAULTS)
        .isEqualTo(
            new StreamReaderSettings(
                1_000, 5, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, PT0S, PT0S, PT0S, must be 1 to 1000: batchSize=0",
    "1001, 1, PT0S, PT0S, PT0S, must be 1 to 1000: batchSize=1001",
    "1, 0, PT0S, PT0S, PT0S, must be >= 1: maximumAttempts=0",
    "1, 1, PT-1S, PT0S, PT0S, must be >= 0: firstBackOff=PT-1S",
    "1, 1, PT2S, PT1S, PT0S, must be >= firstBackOff=PT2S: longestBackOff=PT1S",
    "1, 1, PT0S, PT0S, PT-1S, must be >= 0: describeInterval=PT-1S",
  })
  void create_outOfRange_saysWhatAndWhy(
      int batchSize,
      int attempts,
      Duration first,
      Duration longest,
      Duration interval,
      String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StreamReaderSettings(batchSize, attempts, first, longest, interval))
        .withMessage(message);
  }
}
