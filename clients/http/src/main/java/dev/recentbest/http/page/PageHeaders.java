package dev.recentbest.http.page;

import java.net.URI;
import java.util.Map;

/**
 * The headers that the page's files are sent with, by name in lower case. They let the page load
 * its own files and read boards, and nothing else: no script or style that is written into a
 * document, none from elsewhere, no frame around it on another site, no device.
 */
public final class PageHeaders {
  private PageHeaders() {}

  /** The headers where the API answers at the page's own origin. */
  public static Map<String, String> of() {
    return headers("");
  }

  /**
   * The headers where the API answers elsewhere.
   *
   * @param api an address of it, such as {@code https://boards.example.com/v1}; only its origin
   *     counts
   * @throws IllegalArgumentException when it is no address of HTTP or HTTPS
   */
  public static Map<String, String> of(URI api) {
    return headers(" " + origin(api));
  }

  private static Map<String, String> headers(String connectTo) {
    return Map.of(
        // The files' names stay the same from version to version, so each use asks for news.
        "cache-control", "no-cache",
        "content-security-policy", policy(connectTo),
        "cross-origin-opener-policy", "same-origin",
        "cross-origin-resource-policy", "same-origin",
        "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "referrer-policy", "no-referrer",
        "x-content-type-options", "nosniff");
  }

  /**
   * The page's scripts put text in as text alone, so no policy may turn text into code: {@code
   * trusted-types 'none'}.
   */
  private static String policy(String connectTo) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        + " connect-src 'self'"
        + connectTo
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
        + " require-trusted-types-for 'script'; trusted-types 'none'";
  }

  private static String origin(URI api) {
    String scheme = api.getScheme();
    if (api.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("must be an http or https address: api=" + api);
    }
    String port = api.getPort() < 0 ? "" : ":" + api.getPort();
    return scheme + "://" + api.getHost() + port;
  }
}
