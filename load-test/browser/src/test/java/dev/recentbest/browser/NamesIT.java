package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.browser.Scene.Ended;
import dev.recentbest.display.DisplayText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
final class NamesIT {
  /** So many rows at a time are still laid out quickly. */
  private static final int MOST_ROWS = 2200;

  /** Nobody sees anything of these. */
  private static final String BLANK = "[\\s\\u00A0\\u2003\\u3000\\u3164\\uFE0F\\u200D]*";

  /** A whole sentence in one character, which no line break can bring onto a narrow screen. */
  private static final String ONE_GLYPH_TOO_WIDE = "\uFDFD\uFDFD\uFDFD";

  /** The characters that the page replaces. */
  private static final String REPLACED =
      """
      const [first, end, done] = arguments;
      import('./text.js').then(({ printable }) => done([...Array(end).keys()].slice(first).filter(
          point => printable(String.fromCodePoint(point)) === '\\ufffd')));
      """;

  private final Site site = Site.open();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void handles_hostile_areTextAloneAndFitOnTheSmallestScreen(Browser browser) {
    assertThat(HostileHandles.ALL).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    browser.screen(320, 640);

    PageInView page = assertShown(HostileHandles.ALL, browser);

    page.script("document.getElementById('plays').open = true");
    page.await(
        "table of plays",
        () -> page.number("document.querySelectorAll('#plays-table td').length") > 100);
    page.assertFits();
    page.assertNoComplaint();
  }

  @Test
  void handles_hostile_leaveTheirNeighboursWhereTheyAre(Browser browser) {
    PageInView page = assertShown(HostileHandles.ALL, browser);

    assertThat(
            page.number(
                """
                [...document.querySelectorAll('#rows > tr')].filter(row => {
                  const [rank, name, score, left] = [...row.children].map(cell => cell.getBoundingClientRect());
                  return !(rank.right <= name.left && name.right <= score.left && score.right <= left.left);
                }).length"""))
        .as("rows in which something is out of its place")
        .isZero();
    assertThat(
            page.number(
                "Math.max(...[...document.querySelectorAll('#rows > tr')].map("
                    + "row => row.getBoundingClientRect().height))"))
        .as("height of the highest row")
        .isLessThan(200);
  }

  @Test
  void handles_ofRealPlayers_areShownWhole(Browser browser) throws IOException {
    List<String> handles = realHandles();
    browser.screen(320, 640);

    for (int from = 0; from < handles.size(); from += MOST_ROWS) {
      assertShown(handles.subList(from, Math.min(handles.size(), from + MOST_ROWS)), browser);
    }
  }

  /** Up to the ideographs, and the tags beyond. */
  @ParameterizedTest
  @CsvSource({"0, 0x20000", "0xE0000, 0xE0200"})
  void printable_everyCharacter_isShownAsOnATerminal(int first, int end, Browser browser) {
    browser.driver().get(site.address());
    Object replaced = browser.driver().executeAsyncScript(REPLACED, first, end);
    Set<Integer> here =
        Objects.requireNonNull((List<?>) replaced).stream()
            .map(point -> ((Number) point).intValue())
            .collect(Collectors.toSet());

    // What this JDK does not know the browser may: it is the newer of the two.
    assertThat(
            IntStream.range(first, end)
                .filter(point -> Character.getType(point) != Character.UNASSIGNED)
                .filter(point -> here.contains(point) != isReplacedOnATerminal(point))
                .mapToObj(Integer::toHexString))
        .isEmpty();
  }

  private static boolean isReplacedOnATerminal(int point) {
    return DisplayText.printable(Character.toString(point)).equals("\uFFFD");
  }

  private PageInView assertShown(List<String> handles, Browser browser) {
    site.stopClock();
    Scene scene = Scene.EMPTY.of(handles.size(), Duration.ofHours(1));
    List<Ended> plays = new ArrayList<>();
    for (String handle : handles) {
      plays.add(new Ended("p" + plays.size(), handle, handles.size() - plays.size(), 60));
    }
    site.show(new Scene(scene.size(), scene.window(), scene.known(), false, plays));
    PageInView page = PageInView.live(browser, site);

    assertThat(page.names("true")).isEqualTo(handles.stream().map(NamesIT::visible).toList());
    assertThat(
            page.number("document.querySelectorAll('.name *, img, iframe, object, form').length"))
        .as("elements that the page has not made")
        .isZero();
    assertThat(page.number("document.scripts.length")).isEqualTo(1);
    assertThat(page.script("return window.hacked")).isNull();
    assertThat(page.names("name.scrollWidth > name.clientWidth + 1"))
        .as("names of which something is cut off")
        .isSubsetOf(ONE_GLYPH_TOO_WIDE);
    page.assertFits();
    return page;
  }

  private static String visible(String handle) {
    return handle.matches(BLANK) && handle.chars().noneMatch(Character::isISOControl)
        ? "(no name)"
        : DisplayText.printable(handle);
  }

  /** Reads them, or skips the test with the reason when they are not on this machine. */
  private static List<String> realHandles() throws IOException {
    Path file = Path.of(System.getProperty("data.directory", ""), "advent-boards.ndjson.gz");
    Assumptions.assumeTrue(
        Files.exists(file),
        () -> "real play-throughs are not here, so this was not tested: " + file);
    JsonMapper json = new JsonMapper();
    List<String> handles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        handles.add(json.readTree(line).get("handle").textValue());
      }
    }
    return handles.stream().distinct().toList();
  }
}
