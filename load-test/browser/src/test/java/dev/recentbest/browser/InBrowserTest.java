package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class InBrowserTest {
  @Test
  void refuse_onADevelopersMachine_skips() {
    assertThatThrownBy(() -> InBrowser.Shared.refuse("no browser", Map.of()))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("no browser");
  }

  @Test
  void refuse_inCi_fails() {
    assertThatThrownBy(() -> InBrowser.Shared.refuse("no browser", Map.of("CI", "true")))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage("no browser");
  }
}
