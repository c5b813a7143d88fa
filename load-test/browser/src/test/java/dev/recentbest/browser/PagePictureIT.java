package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;

/** Takes the README's picture: the service, an hour of generated games, and the page. */
@InBrowser
@Tag("screenshot")
final class PagePictureIT {
  private static final int PLAYS = 1200;

  /** What a README that is looked at often may weigh. */
  private static final int MOST_BYTES = 300_000;

  @Test
  void page_ofAnHourOfGames_isTaken(Browser browser) throws IOException {
    browser.system("prefers-color-scheme", "dark");
    browser.screen(1200, 880);
    try (RunningService service = RunningService.start()) {
      service.playAnHour(PLAYS);
      PageInView page = PageInView.load(browser, service.address() + "#15m");
      page.await("full board", () -> page.rows().size() == 10);
      service.play("EdScissorHands", 88_924);
      page.await(
          "the new leader", () -> page.rows().get(0).inShort().equals("1 EdScissorHands 88,924"));
      page.await(
          "rest",
          () ->
              page.number(
                      "document.getAnimations().filter(a => a.effect.target.tagName === 'TR').length")
                  == 0);
      page.assertNoComplaint();

      byte[] picture = browser.driver().getScreenshotAs(OutputType.BYTES);

      assertThat(picture).hasSizeLessThan(MOST_BYTES);
      Files.write(Path.of(System.getProperty("screenshot")), picture);
    }
  }
}
