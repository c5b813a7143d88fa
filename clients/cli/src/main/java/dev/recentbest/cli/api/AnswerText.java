package dev.recentbest.cli.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/** The text of an answer, unpacked if it came packed. */
final class AnswerText {
  private AnswerText() {}

  /**
   * @throws IOException when it is damaged, larger than it may be, or no UTF-8
   */
  static String of(HttpResponse<byte[]> answer, int maxBytes) throws IOException {
    boolean packed =
        answer
            .headers()
            .firstValue("content-encoding")
            .filter("gzip"::equalsIgnoreCase)
            .isPresent();
    byte[] bytes = packed ? unpacked(answer.body(), maxBytes) : answer.body();
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static byte[] unpacked(byte[] packed, int maxBytes) throws IOException {
    try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] unpacked = bytes.readNBytes(maxBytes + 1);
      if (unpacked.length > maxBytes) {
        throw new IOException("the answer has more than " + maxBytes + " bytes");
      }
      return unpacked;
    }
  }
}
