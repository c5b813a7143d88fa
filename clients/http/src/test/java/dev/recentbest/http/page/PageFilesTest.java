package dev.recentbest.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PageFilesTest {
  /**
   * What the page promises to those on a slow connection, before any compression, which takes away
   * three fifths.
   */
  private static final int MOST_BYTES = 68 * 1024;

  private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z.]+)\"");
  private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([a-z.]+)\"");

  @Test
  void all_beginWithTheIndex() {
    PageFile index = PageFiles.all().get(0);

    assertThat(index.path()).isEqualTo("index.html");
    assertThat(index.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(text(index)).startsWith("<!doctype html>");
  }

  @Test
  void all_areTheFilesThatThereAre() throws IOException, URISyntaxException {
    URI folder = PageFiles.class.getResource("index.html").toURI();
    try (Stream<Path> files = Files.list(Path.of(folder).resolveSibling(""))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".class"))
              .toList();

      assertThat(PageFiles.all())
          .extracting(PageFile::path)
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void all_haveTheirContentTypes() {
    assertThat(PageFiles.at("page.css").orElseThrow().contentType())
        .isEqualTo("text/css; charset=utf-8");
    assertThat(PageFiles.at("main.js").orElseThrow().contentType())
        .isEqualTo("text/javascript; charset=utf-8");
    assertThat(PageFiles.at("icon.svg").orElseThrow().contentType()).isEqualTo("image/svg+xml");
  }

  @Test
  void all_togetherAreSmall() {
    assertThat(PageFiles.all().stream().mapToInt(file -> file.content().length).sum())
        .isLessThan(MOST_BYTES);
  }

  @Test
  void all_loadEachOtherAlone() {
    for (PageFile file : PageFiles.all()) {
      for (Pattern reference : List.of(IMPORT, LINK)) {
        assertThat(
                reference.matcher(text(file)).results().map((MatchResult found) -> found.group(1)))
            .as(file.path())
            .allMatch(path -> PageFiles.at(path).isPresent());
      }
    }
    assertThat(IMPORT.matcher(text(PageFiles.at("main.js").orElseThrow())).results())
        .hasSizeGreaterThan(5);
    assertThat(LINK.matcher(text(PageFiles.all().get(0))).results()).hasSizeGreaterThan(3);
  }

  @Test
  void at_unknownPath_isEmpty() {
    assertThat(PageFiles.at("../http/package-info.java")).isEmpty();
  }

  private static String text(PageFile file) {
    return new String(file.content(), UTF_8);
  }
}
