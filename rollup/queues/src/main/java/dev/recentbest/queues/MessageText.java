package dev.recentbest.queues;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What SQS lets through in a message, and how much of it. */
final class MessageText {
  private MessageText() {}

  /**
   * The same JSON in characters that SQS takes, those of XML 1.0. Any other can stand only within a
   * JSON string, where it has an escaped form.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
   */
  static String sendable(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); ) {
      int character = json.codePointAt(i);
      if (isSendable(character)) {
        text.appendCodePoint(character);
      } else {
        text.append("\\u%04X".formatted(character));
      }
      i += Character.charCount(character);
    }
    return text.toString();
  }

  private static boolean isSendable(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  /** How SQS counts. */
  static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  /** The longest beginning of a text that takes no more bytes and splits no character. */
  static String beginning(String text, int maxBytes) {
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      bytes += utf8Bytes(character);
      if (bytes > maxBytes) {
        return text.substring(0, i);
      }
      i += Character.charCount(character);
    }
    return text;
  }

  private static int utf8Bytes(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
