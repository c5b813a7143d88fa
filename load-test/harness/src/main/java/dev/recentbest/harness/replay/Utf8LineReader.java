package dev.recentbest.harness.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 text that is given out a line at a time. A reader that decodes ahead fails before it has
 * given out what stands before a damaged place; this one fails on the damaged line.
 */
final class Utf8LineReader extends Reader {
  /** The most that one request carries (DynamoDB API reference, BatchWriteItem). */
  private static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

  private final InputStream bytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private CharBuffer decoded = CharBuffer.allocate(0);

  /**
   * @param bytes should be buffered; closed with this reader
   */
  Utf8LineReader(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    if (!decoded.hasRemaining() && !readLine()) {
      return -1;
    }
    int count = Math.min(length, decoded.remaining());
    decoded.get(chars, from, count);
    return count;
  }

  private boolean readLine() throws IOException {
    line.reset();
    int last = 0;
    while (last != '\n' && (last = bytes.read()) >= 0) {
      line.write(last);
      if (line.size() > MAX_LINE_BYTES) {
        throw new IOException("longer than " + MAX_LINE_BYTES + " bytes");
      }
    }
    decoded = decode();
    return decoded.hasRemaining();
  }

  private CharBuffer decode() throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line.toByteArray()));
    } catch (CharacterCodingException e) {
      throw new IOException("no UTF-8 text", e);
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
