package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InBrowser
final class ServiceIT {
  @Test
  void play_writtenToTheTable_appearsOnThePageThatIsOpen(Browser browser) {
    try (RunningService service = RunningService.start()) {
      PageInView page = PageInView.load(browser, service.address());
      page.await("empty board", () -> page.state().equals("Live"));
      assertThat(page.text("empty")).isEqualTo("No plays in the past 60 minutes");
      assertThat(page.text("exact")).isEqualTo("Exact, to 1 s");
      page.script("window.sameDocument = true");

      service.play("Ann", 924);
      page.awaitBoard("1 Ann 924");
      service.play("Bob", 1000);
      page.awaitBoard("1 Bob 1,000", "2 Ann 924");

      assertThat(page.script("return window.sameDocument")).isEqualTo(true);
      page.assertNoComplaint();
    }
  }
}
