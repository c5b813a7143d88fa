package dev.recentbest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Why a question is not answered with a board, by RFC 9457.
 *
 * @param status the status code
 * @param title what the code means
 * @param detail what was wrong with this question, and what is right
 */
record Problem(int status, String title, String detail) {
  static final String CONTENT_TYPE = "application/problem+json";

  static final int WRONG_METHOD = 405;
  static final int UNAVAILABLE = 503;

  /** What a person still reads of what was sent; nobody needs more of it back. */
  private static final int LONGEST_QUOTE = 60;

  private static final JsonFactory JSON = new JsonFactory();

  static Problem badQuestion(String detail) {
    return new Problem(400, "Bad Request", detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, "Not Found", detail);
  }

  static Problem wrongMethod(String detail) {
    return new Problem(WRONG_METHOD, "Method Not Allowed", detail);
  }

  static Problem unavailable(String detail) {
    return new Problem(UNAVAILABLE, "Service Unavailable", detail);
  }

  /** What was sent, in quotation marks, cut where it is long. */
  static String quote(String text) {
    int cut =
        text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
    return '"' + text.substring(0, cut) + (cut < text.length() ? "..." : "") + '"';
  }

  byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", "about:blank");
      json.writeStringField("title", title);
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
