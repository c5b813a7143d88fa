package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class DemoSettingsTest {
  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void demoSettings_outOfRange_areRefused() {
    Optional<Duration> none = Optional.empty();
    assertRefused(() -> new DemoSettings(1, 0, 1, none), "must be 1 to 1000: rate=0");
    assertRefused(() -> new DemoSettings(1, 1001, 1, none), "must be 1 to 1000: rate=1001");
    assertRefused(() -> new DemoSettings(1, 1, 601, none), "must be 1 to 600: speed=601");
    assertRefused(
        () -> new DemoSettings(1, 1, 1, Optional.of(Duration.ofMillis(999))),
        "must be >= PT1S: length=PT0.999S");
  }
}
