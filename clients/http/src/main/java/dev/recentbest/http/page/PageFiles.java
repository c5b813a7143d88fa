package dev.recentbest.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page's files, out of this library. */
public final class PageFiles {
  private static final List<String> PATHS =
      List.of(
          "index.html",
          "page.css",
          "board.css",
          "narrow.css",
          "chart.css",
          "icon.svg",
          "main.js",
          "aside.js",
          "board.js",
          "chart.js",
          "clock.js",
          "config.js",
          "news.js",
          "poll.js",
          "state.js",
          "tabs.js",
          "text.js",
          "view.js");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private PageFiles() {}

  /** All of them, {@code index.html} first. */
  public static List<PageFile> all() {
    return PATHS.stream().map(PageFiles::read).toList();
  }

  /** The one that lies at a path; empty when none does. */
  public static Optional<PageFile> at(String path) {
    return PATHS.contains(path) ? Optional.of(read(path)) : Optional.empty();
  }

  private static PageFile read(String path) {
    try (InputStream file = PageFiles.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("the page lacks its file " + path);
      }
      return new PageFile(path, contentType(path), file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the page's file " + path + " cannot be read", e);
    }
  }

  private static String contentType(String path) {
    String type = CONTENT_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("no content type for the page's file " + path);
    }
    return type;
  }
}
