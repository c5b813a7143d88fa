package dev.recentbest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Answers as they are sent: with headers, compressed, or without a body. */
final class Answers {
  /** The methods that ask for something. */
  static final Set<String> METHODS = Set.of("GET", "HEAD");

  private static final String ALLOWED_METHODS = "GET, HEAD, OPTIONS";

  /** What fits into one packet with its headers takes no longer than less would. */
  private static final int FEWEST_BYTES_TO_COMPRESS = 1_024;

  /** A day, of which browsers take what they like. */
  private static final String PREFLIGHT_SECONDS = "86400";

  /** The table is asked again by then. */
  private static final String RETRY_SECONDS = "1";

  private static final byte[] NOTHING = {};

  private final String allowedOrigin;

  Answers(String allowedOrigin) {
    this.allowedOrigin = allowedOrigin;
  }

  /** What was asked for, or that the asker has it already. */
  HttpAnswer content(HttpQuestion question, Content content) {
    Map<String, String> headers = headers();
    headers.put("cache-control", content.cacheControl());
    headers.put("etag", content.tag().header());
    headers.put("vary", "accept-encoding");
    if (question.header("if-none-match").filter(content.tag()::isIn).isPresent()) {
      return new HttpAnswer(304, headers, NOTHING);
    }
    headers.put("content-type", "application/json");
    byte[] json = content.json().getBytes(StandardCharsets.UTF_8);
    if (question.header("accept-encoding").filter(AcceptedEncoding::isGzip).isPresent()
        && json.length >= FEWEST_BYTES_TO_COMPRESS) {
      headers.put("content-encoding", "gzip");
      return withBody(question, 200, headers, compressed(json));
    }
    return withBody(question, 200, headers, json);
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
    return withBody(question, problem.status(), headers, problem.json());
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
    headers.put("access-control-expose-headers", "etag, retry-after");
    headers.put("x-content-type-options", "nosniff");
    return headers;
  }

  /** To HEAD, everything but the body, whose length is told. */
  private static HttpAnswer withBody(
      HttpQuestion question, int status, Map<String, String> headers, byte[] body) {
    headers.put("content-length", Integer.toString(body.length));
    return new HttpAnswer(status, headers, question.method().equals("HEAD") ? NOTHING : body);
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return compressed.toByteArray();
  }
}
