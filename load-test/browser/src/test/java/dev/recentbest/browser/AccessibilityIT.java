package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@InBrowser
final class AccessibilityIT {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Scene FULL =
      Scene.EMPTY
          .with("EdScissorHands", 924, 3500)
          .with("شهرزاد", 900, 3000)
          .with("竜の子", 800, 2000)
          .with(" ", 700, 1000)
          .with("Ann", 600, 10);

  /** The height of the lowest thing to touch. */
  private static final String LOWEST_TARGET =
      "Math.min(...[...document.querySelectorAll('button, summary')].map("
          + "each => each.getBoundingClientRect().height))";

  private final Site site = Site.open();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void board_inTheSystemsColours_isAccessible(String scheme, Browser browser) {
    browser.system("prefers-color-scheme", scheme);
    site.show(FULL.knownFor(Duration.ofMinutes(20)));
    PageInView page = PageInView.live(browser, site);
    page.script("document.getElementById('plays').open = true");

    assertThat(violations(browser)).isEmpty();
    assertThat(page.script("return getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo(scheme.equals("dark") ? "rgb(12, 16, 32)" : "rgb(245, 243, 238)");
    page.assertNoComplaint();
  }

  @Test
  void board_onAPhone_isAccessible(Browser browser) {
    browser.screen(360, 740);
    site.show(FULL);
    PageInView.live(browser, site);

    assertThat(violations(browser)).isEmpty();
  }

  @Test
  void board_onScreensOfAllSizes_fitsAndCanBeTouched(Browser browser) {
    site.show(FULL);
    PageInView page = PageInView.live(browser, site);
    for (int width : List.of(320, 360, 600, 768, 1024, 1920, 3840)) {
      browser.screen(width, 740);

      page.assertFits();
      assertThat(page.number(LOWEST_TARGET)).as("at " + width).isGreaterThanOrEqualTo(44);
    }
  }

  @Test
  void board_textTwiceAsLarge_fits(Browser browser) {
    browser.screen(360, 740);
    site.show(FULL);
    PageInView page = PageInView.live(browser, site);

    page.script("document.documentElement.style.fontSize = '200%'");

    page.assertFits();
  }

  @Test
  void board_withoutPlays_isAccessible(Browser browser) {
    PageInView.live(browser, site);

    assertThat(violations(browser)).isEmpty();
  }

  @Test
  void board_thatIsNotThere_isAccessible(Browser browser) {
    site.let(Site.Board.IS_MISSING);
    PageInView page = PageInView.load(browser, site.address());
    page.await("trouble", () -> page.state().equals("No board"));

    assertThat(violations(browser)).isEmpty();
  }

  @Test
  void board_rowsAndCells_areATable(Browser browser) {
    site.show(FULL);
    PageInView page = PageInView.live(browser, site);

    assertThat(roles(browser, "#table, #rows > tr:first-child, #rows > tr:first-child > *"))
        .containsExactly("table", "row", "cell", "rowheader", "cell", "cell");
    assertThat(page.script("return document.documentElement.lang")).isEqualTo("en");
    assertThat(page.number("document.querySelectorAll('svg[role=img] > title, svg > desc').length"))
        .isEqualTo(2);
  }

  private static List<String> roles(Browser browser, String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getAriaRole)
        .toList();
  }

  @SuppressWarnings("deprecation") // The newer mode opens a window of its own, for frames' sake.
  private static List<String> violations(Browser browser) {
    Results results =
        new AxeBuilder().withTags(RULES).setLegacyMode(true).analyze(browser.driver());
    assertThat(results.getPasses()).as("rules that were looked at").hasSizeGreaterThan(10);
    return results.getViolations().stream().map(AccessibilityIT::text).toList();
  }

  private static String text(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }
}
