package dev.recentbest.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text that is percent-encoded UTF-8. */
final class PercentText {
  private static final int HEXADECIMAL = 16;

  private PercentText() {}

  /**
   * The text; empty when a percent sign is not followed by two digits, or the bytes are no text.
   */
  static Optional<String> decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    byte[] source = encoded.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < source.length; i++) {
      if (source[i] != '%') {
        bytes.write(source[i]);
      } else if (i + 2 < source.length && digit(source[i + 1]) >= 0 && digit(source[i + 2]) >= 0) {
        bytes.write(digit(source[i + 1]) * HEXADECIMAL + digit(source[i + 2]));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    return text(bytes.toByteArray());
  }

  /** By itself, for {@link Character#digit} knows the digits of every script. */
  private static int digit(byte character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    int lower = character | ('a' - 'A');
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
