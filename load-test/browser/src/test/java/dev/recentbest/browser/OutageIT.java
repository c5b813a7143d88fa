package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WindowType;

@InBrowser
final class OutageIT {
  private static final Scene ONE = Scene.EMPTY.with("Ann", 924, 60);

  private final Site site = Site.open();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void board_thatCannotBeReached_isShownAsItWasUntilItCan(Browser browser) {
    site.show(ONE);
    PageInView page = PageInView.live(browser, site);

    site.let(Site.Board.IS_CUT_OFF);

    page.await("outage", () -> page.state().equals("Not live"));
    assertThat(page.notice())
        .matches(
            "Cannot reach the board since \\d\\d:\\d\\d:\\d\\d; showing what was known then\\. Trying again\\.");
    assertThat(page.board()).containsExactly("1 Ann 924");
    assertThat(page.text("exact")).matches("Exact as of \\d\\d:\\d\\d:\\d\\d, to 1 s");

    site.let(Site.Board.ANSWERS);
    site.show(ONE.with("Bob", 1000, 1));

    page.awaitBoard("1 Bob 1,000", "2 Ann 924");
    assertThat(page.state()).isEqualTo("Live");
    assertThat(page.notice()).isEmpty();
  }

  @Test
  void board_thatHangs_isNotCalledLiveForLong(Browser browser) {
    site.show(ONE);
    PageInView page = PageInView.live(browser, site);
    site.let(Site.Board.HANGS);
    page.await("the question that hangs", () -> site.hangs() == 1);

    page.await("outage", () -> page.state().equals("Not live"));

    assertThat(site.hangs()).as("questions: the first is not given up yet").isEqualTo(1);
    assertThat(page.text("exact")).startsWith("Exact as of ");
  }

  @Test
  void board_thatIsLookedAtAgain_isNotLiveBeforeItsAnswer(Browser browser) {
    site.show(ONE);
    PageInView page = PageInView.live(browser, site);
    String window = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    page.await("old answer", () -> site.quietFor().compareTo(Duration.ofSeconds(6)) > 0);
    site.let(Site.Board.HANGS);
    browser.driver().close();
    browser.driver().switchTo().window(window);

    page.await("new question", () -> site.hangs() == 1);
    assertThat(page.state()).isEqualTo("Updating");
    assertThat(page.text("exact")).startsWith("Exact as of ");
    assertThat(page.notice()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"IS_UNAVAILABLE", "IS_NONSENSE", "IS_CUT_OFF"})
  void board_thatWasNeverReached_saysSoAndAppearsOnceItIs(Site.Board trouble, Browser browser) {
    site.let(trouble);
    site.show(ONE);
    PageInView page = PageInView.load(browser, site.address());
    page.await("trouble", () -> page.state().equals("No board"));
    assertThat(page.notice()).isEqualTo("Cannot reach the board. Trying again.");

    site.let(Site.Board.ANSWERS);

    page.awaitBoard("1 Ann 924");
  }

  @Test
  void board_thatIsNotThere_isNamed(Browser browser) {
    PageInView page = PageInView.load(browser, site.address() + "?board=other.board-1");

    page.await("trouble", () -> page.state().equals("No board"));
    assertThat(page.notice())
        .isEqualTo(
            "There is no board \"other.board-1\" here. Ask whoever runs this page for its name.");
  }

  @Test
  void board_ofAServiceThatTookTheOnesPlace_isShown(Browser browser) {
    site.show(ONE);
    PageInView page = PageInView.live(browser, site);

    site.let(Site.Board.IS_CUT_OFF);
    site.show(Scene.EMPTY.with("Bob", 1000, 1));
    site.restartWith("second");
    site.let(Site.Board.ANSWERS);

    page.awaitBoard("1 Bob 1,000");
    assertThat(page.text("board-name")).isEqualTo("second");
    assertThat(page.state()).isEqualTo("Live");
    assertThat(page.rows().get(0).move()).isEmpty();
    assertThat(page.script("return document.getElementById('news').textContent")).isEqualTo("");
  }

  @Test
  void board_ofATableThatCannotBeRead_isShownAsNotUpToDate(Browser browser) {
    site.show(ONE.unreadable());

    PageInView page = PageInView.load(browser, site.address());

    page.awaitBoard("1 Ann 924");
    assertThat(page.state()).isEqualTo("Not up to date");
    assertThat(page.notice())
        .matches(
            "The service cannot read the board's table since \\d\\d:\\d\\d:\\d\\d; newer plays may be missing\\.");
    assertThat(page.text("exact")).startsWith("Exact as of ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"api":"","board":"a/b"}                 | a board's id has 1 to 100 letters, digits, dots, underscores and hyphens
          {"board":"recent-best"}                  | config.json lacks "api": the API's address, or nothing between the quotes
          {"api":"boards","board":"recent-best"}   | config.json's "api" is no address: boards
          {"api":"","board":"b","clock":{"at":1}}  | config.json's "clock" has whole numbers for "at", "shows" and "speed"
          """)
  void page_wrongConfiguration_saysWhatIsWrong(String config, String reason, Browser browser) {
    site.configure(config);

    PageInView page = PageInView.load(browser, site.address());

    page.await("trouble", () -> page.state().equals("No board"));
    assertThat(page.notice()).isEqualTo("This page cannot show a board: " + reason + ".");
  }
}
