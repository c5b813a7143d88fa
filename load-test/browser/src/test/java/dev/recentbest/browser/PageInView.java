package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a browser, as somebody in front of it sees and works it. */
final class PageInView {
  /** A slow machine takes its time; a page that is right needs a second or two. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private static final String ROWS =
      """
      return [...document.querySelectorAll('#rows > tr')].map(row => ({
        rank: row.querySelector('.medal').textContent,
        name: row.querySelector('.name').textContent,
        score: row.querySelector('.score').textContent,
        left: row.querySelector('.time').textContent,
        move: row.querySelector('.move').textContent}));
      """;

  private final Browser browser;
  private final ChromeDriver driver;

  /**
   * A row as it stands there.
   *
   * @param left the countdown
   * @param move how it got there, such as ▲2
   */
  record Row(String rank, String name, String score, String left, String move) {
    String inShort() {
      return rank + " " + name + " " + score;
    }
  }

  private PageInView(Browser browser) {
    this.browser = browser;
    this.driver = browser.driver();
  }

  /** The page, freshly loaded, whatever it shows. */
  static PageInView load(Browser browser, String address) {
    browser.driver().get("about:blank"); // Or another hash alone would load nothing.
    browser.driver().get(address);
    return new PageInView(browser);
  }

  /** The page once it shows a board. */
  static PageInView live(Browser browser, Site site) {
    return live(browser, site, "");
  }

  /** The same with this after its address, such as {@code #5m}. */
  static PageInView live(Browser browser, Site site, String rest) {
    PageInView page = load(browser, site.address() + rest);
    page.await("live", () -> page.state().equals("Live"));
    return page;
  }

  List<Row> rows() {
    return Objects.requireNonNull((List<?>) script(ROWS)).stream()
        .map(row -> (Map<?, ?>) row)
        .map(
            row ->
                new Row(
                    text(row, "rank"),
                    text(row, "name"),
                    text(row, "score"),
                    text(row, "left"),
                    text(row, "move")))
        .toList();
  }

  /** Rank, name and score of each row. */
  List<String> board() {
    return rows().stream().map(Row::inShort).toList();
  }

  /** The names for which a condition over {@code name}, the element, holds; best first. */
  List<String> names(String condition) {
    String script =
        "return [...document.querySelectorAll('.name')].filter(name => "
            + condition
            + ").map(n => n.textContent)";
    return Objects.requireNonNull((List<?>) script(script)).stream()
        .map(String.class::cast)
        .toList();
  }

  /** Waits until these are the rows. */
  void awaitBoard(String... rows) {
    await("board " + List.of(rows), () -> board().equals(List.of(rows)));
  }

  String text(String id) {
    return driver.findElement(By.id(id)).getText();
  }

  String heading() {
    return text("heading");
  }

  String state() {
    return text("state");
  }

  /** The notice above the board; empty when there is none. */
  String notice() {
    return text("notice");
  }

  WebElement tab(String name) {
    return driver.findElement(By.id("tab-" + name));
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void pressTab() {
    press(Keys.TAB);
  }

  /** Runs a script in the page. */
  @SuppressWarnings("NullAway") // A script without a result gives null, and nobody looks at it.
  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  long number(String expression) {
    return ((Number) script("return " + expression)).longValue();
  }

  void await(String what, BooleanSupplier seen) {
    new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS)
        .withMessage(() -> what + "; seen: " + board() + ", " + state() + ", " + notice())
        .until(any -> seen.getAsBoolean());
  }

  /** That nothing is wider than the screen. */
  void assertFits() {
    assertThat(number("document.scrollingElement.scrollWidth"))
        .as("width of what is shown")
        .isLessThanOrEqualTo(number("window.innerWidth"));
  }

  /** That the browser found nothing to complain of: no error, no breach of the policy. */
  void assertNoComplaint() {
    assertThat(browser.console()).isEmpty();
  }

  private static String text(Map<?, ?> row, String name) {
    return Objects.requireNonNull((String) row.get(name));
  }
}
