package dev.recentbest.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The API's answers, with the headers that all of them have. */
final class Answers {
  /** The methods that ask for something. */
  static final Set<String> METHODS = Set.of("GET", "HEAD");

  private static final String ALLOWED_METHODS = "GET, HEAD, OPTIONS";

  /** A day, of which browsers take what they like. */
  private static final String PREFLIGHT_SECONDS = "86400";

  /** The table is asked again by then. */
  private static final String RETRY_SECONDS = "1";

  /** A page of another origin sees these too: the server's clock, an answer's age, when to ask. */
  private static final String EXPOSED = "age, date, etag, retry-after";

  private static final byte[] NOTHING = {};

  private final String allowedOrigin;

  Answers(String allowedOrigin) {
    this.allowedOrigin = allowedOrigin;
  }

  /** What was asked for, or that the asker has it already. */
  HttpAnswer content(HttpQuestion question, Content content) {
    Map<String, String> headers = headers();
    headers.put("cache-control", content.cacheControl());
    return Delivery.content(
        question,
        headers,
        content.tag(),
        "application/json",
        content.json().getBytes(StandardCharsets.UTF_8));
  }

  /** That there is nothing to show; no cache keeps it. */
  HttpAnswer problem(HttpQuestion question, Problem problem) {
    Map<String, String> headers = headers();
    headers.put("cache-control", "no-store");
    headers.put("content-type", Problem.CONTENT_TYPE);
    if (problem.status() == Problem.WRONG_METHOD) {
      headers.put("allow", ALLOWED_METHODS);
    }
    if (problem.status() == Problem.UNAVAILABLE) {
      headers.put("retry-after", RETRY_SECONDS);
    }
    return Delivery.whole(question, problem.status(), headers, problem.json());
  }

  /** That pages of the allowed origin may ask. */
  HttpAnswer preflight() {
    Map<String, String> headers = headers();
    headers.put("allow", ALLOWED_METHODS);
    headers.put("access-control-allow-methods", ALLOWED_METHODS);
    headers.put("access-control-allow-headers", "if-none-match");
    headers.put("access-control-max-age", PREFLIGHT_SECONDS);
    return new HttpAnswer(204, headers, NOTHING);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("access-control-allow-origin", allowedOrigin);
    headers.put("access-control-expose-headers", EXPOSED);
    headers.put("x-content-type-options", "nosniff");
    return headers;
  }
}
