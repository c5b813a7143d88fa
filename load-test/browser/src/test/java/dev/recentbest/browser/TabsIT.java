package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@InBrowser
final class TabsIT {
  /**
   * Plays around the edges of 5, 15 and 60 minutes: a window does not hold what ended as it began.
   */
  private static final Scene EDGES =
      Scene.EMPTY
          .with("in 5", 10, 299)
          .with("out of 5", 20, 300)
          .with("in 15", 30, 899)
          .with("out of 15", 40, 900)
          .with("in 60", 50, 3599)
          .with("out of 60", 60, 3600);

  private final Site site = Site.open();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void tabs_clicked_showTheirWindowsToTheSecond(Browser browser) {
    PageInView page = edges(browser, "");
    assertThat(page.board())
        .containsExactly(
            "1 in 60 50", "2 out of 15 40", "3 in 15 30", "4 out of 5 20", "5 in 5 10");

    page.tab("15m").click();
    assertThat(page.board()).containsExactly("1 in 15 30", "2 out of 5 20", "3 in 5 10");
    assertThat(page.rows().get(0).left()).isEqualTo("0:01");

    page.tab("5m").click();
    assertThat(page.board()).containsExactly("1 in 5 10");
    assertThat(page.heading()).isEqualTo("Best of the past 5 minutes");
    assertThat(page.script("return location.hash")).isEqualTo("#5m");
    page.assertNoComplaint();
  }

  @Test
  void tabs_byKeyboardAlone_areReachedAndChosen(Browser browser) {
    PageInView page = edges(browser, "");

    page.pressTab();
    assertThat(page.focused().getText()).isEqualTo("Skip to the board");
    page.pressTab();
    assertThat(page.focused().getText()).isEqualTo("60 min");
    page.press(Keys.ARROW_RIGHT);
    assertChosen(page, "5 min");
    page.press(Keys.ARROW_RIGHT);
    assertChosen(page, "15 min");
    page.press(Keys.END);
    assertChosen(page, "60 min");
    page.press(Keys.HOME);
    assertChosen(page, "5 min");
    page.press(Keys.ARROW_LEFT);
    assertChosen(page, "60 min");
    page.press(Keys.ARROW_LEFT);
    assertChosen(page, "15 min");
    assertThat(page.board()).hasSize(3);

    page.pressTab(); // The other tabs are passed over.
    assertThat(page.focused().getTagName()).isEqualTo("summary");
    page.press(Keys.ENTER);
    assertThat(page.text("plays-table")).contains("out of 15", "in 60", "Ended");
  }

  @Test
  void tabs_inTheAddress_areRemembered(Browser browser) {
    PageInView page = edges(browser, "#15m");

    assertThat(page.tab("15m").getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(page.board()).hasSize(3);
    page.script("location.hash = '#5m'");
    page.awaitBoard("1 in 5 10");
    page.script("location.hash = '#nonsense'");
    page.await("the widest", () -> page.board().size() == 5);
  }

  @Test
  void tabs_afterSkippingToTheBoard_areAsTheyWere(Browser browser) {
    PageInView page = edges(browser, "#15m");

    page.pressTab();
    page.press(Keys.ENTER);

    assertThat(page.focused().getDomAttribute("id")).isEqualTo("panel");
    assertThat(page.script("return location.hash")).isEqualTo("#15m");
    assertThat(page.board()).hasSize(3);
  }

  @Test
  void tabs_boardOfAnotherWindow_areTheSamePartsOfIt(Browser browser) {
    site.stopClock();
    site.show(Scene.EMPTY.of(3, Duration.ofHours(24)).with("Ann", 1, 7199).with("Bob", 2, 7200));

    PageInView page = PageInView.live(browser, site);

    assertThat(page.text("tabs").lines()).containsExactly("2 hours", "6 hours", "24 hours");
    page.tab("2h").click();
    assertThat(page.board()).containsExactly("1 Ann 1");
  }

  @Test
  void board_ofAFastGame_goesByItsClock(Browser browser) {
    site.setClock(Instant.parse("2026-01-01T12:00:00Z"), 60);
    site.show(Scene.EMPTY.with("Ann", 2, 3420).with("Bob", 1, 60));

    PageInView page = PageInView.live(browser, site);

    page.awaitBoard("1 Bob 1"); // Three minutes of the game after three seconds.
  }

  private PageInView edges(Browser browser, String hash) {
    site.stopClock();
    site.show(EDGES);
    return PageInView.live(browser, site, hash);
  }

  private static void assertChosen(PageInView page, String name) {
    assertThat(page.focused().getText()).isEqualTo(name);
    assertThat(page.focused().getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(page.number("document.querySelectorAll('[role=tab][tabindex=\"0\"]').length"))
        .isEqualTo(1);
  }
}
