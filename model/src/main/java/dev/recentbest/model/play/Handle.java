package dev.recentbest.model.play;

import java.nio.charset.StandardCharsets;

/**
 * The name that a board shows for a player, whole or cut to fit.
 *
 * @param text the name, as the game client wrote it or its beginning; may be empty
 * @param cut whether something was cut off its end
 */
public record Handle(String text, boolean cut) {
  /**
   * The longest UTF-8 form of one UTF-16 code unit; a surrogate pair takes four bytes for two
   * units.
   */
  private static final int MAX_BYTES_PER_CHAR = 3;

  /** A name that is shown as it is. */
  public static Handle whole(String text) {
    return new Handle(text, false);
  }

  /**
   * The name, or as many of its first code points as fit.
   *
   * @param maxBytes the most bytes that the result may take in UTF-8; at least 1
   * @throws IllegalArgumentException when maxBytes is less than 1
   */
  public static Handle fitting(String text, int maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("must be >= 1: maxBytes=" + maxBytes);
    }
    if (text.length() <= maxBytes / MAX_BYTES_PER_CHAR) {
      return whole(text);
    }
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      bytes += utf8Bytes(codePoint);
      if (bytes > maxBytes) {
        return new Handle(text.substring(0, end), true);
      }
      end += Character.charCount(codePoint);
    }
    return whole(text);
  }

  /** The bytes that the text takes in UTF-8. */
  public static int utf8Bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The same of one character; half a surrogate pair is written as a question mark. */
  private static int utf8Bytes(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    if (Character.isSupplementaryCodePoint(codePoint)) {
      return 4;
    }
    return Character.isSurrogate((char) codePoint) ? 1 : MAX_BYTES_PER_CHAR;
  }
}
