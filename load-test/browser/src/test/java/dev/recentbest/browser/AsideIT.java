package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InBrowser
final class AsideIT {
  private static final Scene THREE =
      Scene.EMPTY.with("Ann", 924, 60).with("Bob", 800, 1200).with("Cy", -5, 30);

  /** Keeps hold of what stands beside the board. */
  private static final String REMEMBER =
      "window.kept = [document.querySelector('#chart svg'),"
          + " document.querySelector('#plays-table table')]";

  /** Whether the chart and the table are still those. */
  private static final String REMEMBERED =
      "return [kept[0] === document.querySelector('#chart svg'),"
          + " kept[1] === document.querySelector('#plays-table table')]";

  private final Site site = Site.open();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void chartAndTable_nothingChanged_stayAsTheyAre(Browser browser) {
    site.show(THREE);
    site.stopClock();
    PageInView page = PageInView.live(browser, site);
    page.script("document.getElementById('plays').open = true");
    page.await(
        "table", () -> page.number("document.querySelectorAll('#plays-table tr').length") == 4);
    page.script(REMEMBER);
    int asked = site.asked();

    page.await("three answers", () -> site.asked() >= asked + 3);
    assertThat(page.script(REMEMBERED)).isEqualTo(List.of(true, true));

    page.tab("5m").click();
    assertThat(page.script(REMEMBERED)).as("another tab").isEqualTo(List.of(false, true));

    site.show(THREE.with("Dee", 1000, 1));
    page.awaitBoard("1 Dee 1,000", "2 Ann 924", "3 Cy −5");
    assertThat(page.script(REMEMBERED)).as("another play").isEqualTo(List.of(false, false));
  }

  @Test
  void chart_timeGoesOn_moves(Browser browser) {
    site.setClock(Instant.now().minusSeconds(3000), 20);
    site.show(THREE);
    PageInView page = PageInView.live(browser, site);
    page.script(REMEMBER);

    page.await("ten seconds later", () -> page.script(REMEMBERED).equals(List.of(false, true)));
  }
}
