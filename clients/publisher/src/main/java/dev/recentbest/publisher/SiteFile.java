package dev.recentbest.publisher;

import java.util.Map;

/**
 * A file of a site.
 *
 * @param path below the site's address, such as {@code boards/recent-best/skyband}
 * @param contentType what it is, such as {@code text/html; charset=utf-8}
 * @param cacheControl how long who fetched it may keep it, as in HTTP
 * @param content its bytes; nobody else's to change
 * @param notes about it, for whoever writes it next; lower-case names, printable ASCII values
 */
@SuppressWarnings("ArrayRecordComponent") // Handed through, never compared.
public record SiteFile(
    String path,
    String contentType,
    String cacheControl,
    byte[] content,
    Map<String, String> notes) {
  private static final String SEGMENT = "(?!\\.\\.?(/|$))[A-Za-z0-9._-]+";

  /**
   * @throws IllegalArgumentException when the path leads elsewhere than below the site
   */
  public SiteFile {
    checkPath(path);
    notes = Map.copyOf(notes);
  }

  /** Names of letters, digits, dots, hyphens and underscores, with slashes between them. */
  static void checkPath(String path) {
    if (!path.matches(SEGMENT + "(/" + SEGMENT + ")*")) {
      throw new IllegalArgumentException(
          "must be names with slashes between them, none of them a dot or two: path=\""
              + path
              + "\"");
    }
  }
}
