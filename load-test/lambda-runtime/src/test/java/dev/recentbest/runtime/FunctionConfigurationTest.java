package dev.recentbest.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FunctionConfigurationTest {
  private static final FunctionConfiguration SOUND =
      FunctionConfiguration.of("rollup", "Handler", Map.of());

  @Test
  void heapOption_of512Megabytes_isWhatLambdaGives() {
    assertThat(SOUND.heapOption()).isEqualTo("-XX:MaxHeapSize=445644k");
  }

  @Test
  void constructor_tooLittleMemory_isRefused() {
    assertThatThrownBy(
            () ->
                new FunctionConfiguration(
                    "rollup",
                    "Handler",
                    127,
                    Duration.ofSeconds(1),
                    false,
                    Path.of("java"),
                    List.of(),
                    Map.of()))
        .hasMessage("must be 128 to 10240: memoryMegabytes=127");
  }

  @Test
  void constructor_noTime_isRefused() {
    assertThatThrownBy(() -> SOUND.withTimeout(Duration.ofNanos(999_999)))
        .hasMessage("must be > 0: timeout=PT0.000999999S");
  }

  @Test
  void open_noEnvironment_isRefused() {
    assertThatThrownBy(
            () -> PackagedFunction.open(Path.of("zip"), SOUND, 0, Clock.systemUTC(), line -> {}))
        .hasMessage("must be >= 1: mostEnvironments=0");
  }
}
