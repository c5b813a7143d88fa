package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.browser.Scene.Ended;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WindowType;

@InBrowser
final class LiveBoardIT {
  private static final Scene THREE =
      Scene.EMPTY.with("Ann", 924, 60).with("Bob", 800, 1200).with("Cy", -5, 30);

  private final Site site = Site.open();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void page_newPlay_isShownWithoutReloading(Browser browser) {
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);
    page.awaitBoard("1 Ann 924", "2 Bob 800", "3 Cy −5");
    page.script("window.sameDocument = true");

    site.show(THREE.with("Dee", 1_000_000, 1));

    page.awaitBoard("1 Dee 1,000,000", "2 Ann 924", "3 Bob 800", "4 Cy −5");
    assertThat(page.script("return window.sameDocument")).isEqualTo(true);
    assertThat(page.rows().get(0).move()).isEqualTo("new");
    assertThat(page.rows().get(1).move()).isEqualTo("▼1");
    assertThat(browser.driver().getTitle()).contains("1,000,000", "Dee", "past 60 minutes");
    assertThat(page.text("exact")).isEqualTo("Exact, to 1 s");
    page.assertNoComplaint();
  }

  @Test
  void page_newLeader_isToldToThoseWhoHearThePage(Browser browser) {
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);

    site.show(THREE.with("Dee", 1000, 1));

    page.await(
        "news",
        () ->
            "New number 1: \u2068Dee\u2069 with 1,000."
                .equals(page.script("return document.getElementById('news').textContent")));
  }

  @Test
  void page_unchangedBoard_isAskedForByItsEtag(Browser browser) {
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);

    page.await("304", () -> site.unchanged() >= 2);

    assertThat(site.asked() - site.unchanged()).isEqualTo(1);
    assertThat(page.rows()).hasSize(3);
  }

  @Test
  void page_playThatGetsOld_leavesByItselfAndTheNextBestReturns(Browser browser) {
    site.show(
        Scene.EMPTY
            .with("Ann", 924, 3595)
            .with("Bob", 800, 60)
            .with(new Ended("Ann", "Ann", 7, 50)));
    PageInView page = PageInView.live(browser, site);
    assertThat(page.rows().get(0).left()).matches("0:0[1-5]");

    page.awaitBoard("1 Bob 800", "2 Ann 7");

    assertThat(site.asked() - site.unchanged()).as("documents that were sent").isEqualTo(1);
    assertThat(page.rows().get(0).left()).startsWith("58:");
  }

  @Test
  void page_countdown_goesDown(Browser browser) {
    site.show(Scene.EMPTY.with("Ann", 924, 1));
    PageInView page = PageInView.live(browser, site);

    String before = page.rows().get(0).left();

    page.await("a second less", () -> page.rows().get(0).left().compareTo(before) < 0);
    assertThat(before).startsWith("59:5");
  }

  @Test
  void page_rankChange_isAnimated(Browser browser) {
    assertThat(animations(browser)).contains("row");
  }

  @Test
  void page_rankChangeForThoseWhoWantLessMotion_isNotAnimated(Browser browser) {
    browser.system("prefers-reduced-motion", "reduce");

    assertThat(animations(browser)).isEmpty();
  }

  @Test
  void page_severalLeaveTogether_fadeOutWhereTheyWere(Browser browser) {
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);
    Object places =
        page.script(
            "return [...document.querySelectorAll('#rows > tr')].slice(0, 2).map("
                + "row => row.offsetTop + 'px')");
    page.script(
        "window.ghosts = []; new MutationObserver(changes => changes.forEach(change =>"
            + " change.addedNodes.forEach(ghost => ghosts.push(ghost.style.top)))).observe("
            + "document.getElementById('departures'), {childList: true})");

    site.show(Scene.EMPTY.with("Cy", -5, 30));

    page.awaitBoard("1 Cy −5");
    page.await("two ghosts", () -> page.number("ghosts.length") == 2);
    assertThat(page.script("return ghosts")).isEqualTo(places);
  }

  @Test
  void page_longestScores_keepEveryDigit(Browser browser) {
    browser.screen(320, 640);
    site.show(
        Scene.EMPTY
            .with("Max", Long.MAX_VALUE, 10)
            .with("Less", Long.MAX_VALUE - 1, 9)
            .with("Min", Long.MIN_VALUE, 8));

    PageInView page = PageInView.live(browser, site);

    page.awaitBoard(
        "1 Max 9,223,372,036,854,775,807",
        "2 Less 9,223,372,036,854,775,806",
        "3 Min −9,223,372,036,854,775,808");
    page.assertFits();
  }

  @Test
  void page_serversClockIsAhead_goesByTheServers(Browser browser) {
    site.isAheadBy(Duration.ofMinutes(30));
    site.show(Scene.EMPTY.with("Ann", 924, 600));

    PageInView page = PageInView.live(browser, site);

    page.await("the server's time", () -> page.rows().get(0).left().startsWith("49:5"));
  }

  @Test
  void page_apiElsewhere_isReadThereIfThePolicyNamesIt(Browser browser) {
    site.show(THREE);
    try (Site named = Site.openFor(site);
        Site unnamed = Site.open()) {
      named.readBoardsOf(site);
      unnamed.readBoardsOf(site);

      PageInView page = PageInView.live(browser, named);
      assertThat(page.board()).hasSize(3);
      page.assertNoComplaint();

      PageInView refused = PageInView.load(browser, unnamed.address());
      refused.await("refusal", () -> refused.state().equals("No board"));
      assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }
  }

  @Test
  void page_apiElsewhereByAClockThatIsBehind_goesByThatClock(Browser browser) {
    site.isAheadBy(Duration.ofMinutes(-10));
    site.show(Scene.EMPTY.with("Ann", 924, 600));
    try (Site named = Site.openFor(site)) {
      named.readBoardsOf(site);

      PageInView page = PageInView.live(browser, named);

      page.await("that clock's time", () -> page.rows().get(0).left().startsWith("49:5"));
      page.assertNoComplaint();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "%s/api", "%s/api//"})
  void page_apiAtAPath_isReadThere(String api, Browser browser) {
    site.moveTo("/api");
    site.show(THREE);
    String origin = site.address().replaceFirst("/$", "");
    site.configure("{\"api\":\"%s\",\"board\":\"recent-best\"}".formatted(api.formatted(origin)));

    PageInView page = PageInView.live(browser, site);

    assertThat(page.board()).hasSize(3);
    page.assertNoComplaint();
  }

  @Test
  void page_machinesClockJumps_showsTheSame(Browser browser) {
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);
    page.script(
        "window.least = 99; new MutationObserver(() => window.least = Math.min(window.least,"
            + " document.querySelectorAll('#rows > tr').length)).observe(document.body,"
            + " {subtree: true, childList: true, characterData: true})");

    page.script("const right = Date.now; Date.now = () => right() + 7200e3");
    int asked = site.asked();

    page.await("two more answers", () -> site.asked() >= asked + 3);
    assertThat(page.board()).containsExactly("1 Ann 924", "2 Bob 800", "3 Cy −5");
    assertThat(page.number("window.least")).isEqualTo(3);
  }

  @Test
  void page_notExact_saysSinceWhenAndUntilWhen(Browser browser) {
    site.show(THREE.knownFor(Duration.ofMinutes(20)));

    PageInView page = PageInView.live(browser, site);

    assertThat(page.text("exact"))
        .matches(
            "Not exact yet: plays from before \\d\\d:\\d\\d:\\d\\d may be missing\\. Exact from .*\\d\\d:\\d\\d:\\d\\d");
    page.tab("5m").click();
    assertThat(page.text("exact")).isEqualTo("Exact, to 1 s");
  }

  @Test
  void page_nobodyPlayed_saysSo(Browser browser) {
    PageInView page = PageInView.live(browser, site, "#5m");

    assertThat(page.text("empty")).isEqualTo("No plays in the past 5 minutes");
    assertThat(page.heading()).isEqualTo("Best of the past 5 minutes");
    page.assertNoComplaint();
  }

  @Test
  void page_hidden_asksNothing_andShown_asksAtOnce(Browser browser) {
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);
    String window = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);

    page.await("quiet", () -> site.quietFor().compareTo(Duration.ofMillis(2500)) > 0);
    site.show(THREE.with("Dee", 1000, 1));
    browser.driver().close();
    browser.driver().switchTo().window(window);

    page.awaitBoard("1 Dee 1,000", "2 Ann 924", "3 Bob 800", "4 Cy −5");
  }

  /** Classes of what moves when the last takes the lead. */
  private String animations(Browser browser) {
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);
    page.script(
        "window.moved = []; const animate = Element.prototype.animate; Element.prototype.animate ="
            + " function(...how) { moved.push(this.className); return animate.apply(this, how); }");

    site.show(THREE.with(new Ended("Cy", "Cy", 5000, 1)));

    page.awaitBoard("1 Cy 5,000", "2 Ann 924", "3 Bob 800");
    return (String) page.script("return moved.join(' ')");
  }
}
