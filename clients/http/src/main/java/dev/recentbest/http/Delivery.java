package dev.recentbest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** How content is sent: compressed to whoever prefers that, and not at all to whoever has it. */
public final class Delivery {
  /** What fits into one packet with its headers takes no longer than less would. */
  private static final int FEWEST_BYTES_TO_COMPRESS = 1_024;

  private static final byte[] NOTHING = {};

  private Delivery() {}

  /**
   * A file in answer to a question for it.
   *
   * @param headers those that are the file's own, by name in lower case
   */
  public static HttpAnswer file(
      HttpQuestion question, Map<String, String> headers, String contentType, byte[] content) {
    return content(
        question, new TreeMap<>(headers), EntityTag.ofBytes(content), contentType, content);
  }

  static HttpAnswer content(
      HttpQuestion question,
      Map<String, String> headers,
      EntityTag tag,
      String contentType,
      byte[] content) {
    headers.put("etag", tag.header());
    headers.put("vary", "accept-encoding");
    if (question.header("if-none-match").filter(tag::isIn).isPresent()) {
      return new HttpAnswer(304, headers, NOTHING);
    }
    headers.put("content-type", contentType);
    if (question.header("accept-encoding").filter(AcceptedEncoding::isGzip).isPresent()
        && content.length >= FEWEST_BYTES_TO_COMPRESS) {
      headers.put("content-encoding", "gzip");
      return whole(question, 200, headers, compressed(content));
    }
    return whole(question, 200, headers, content);
  }

  /** To HEAD, everything but the body, whose length is told. */
  static HttpAnswer whole(
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
