package dev.recentbest.harness.replay;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A short stand-in for an item's content. DynamoDB writes no stream record for a put that changes
 * nothing, so whoever waits for the record of a put must know whether there will be one.
 */
final class ContentHash {
  private ContentHash() {}

  /** 64 bits that are equal for equal items, and for others as good as never. */
  static long of(Map<String, AttributeValue> item) {
    StringBuilder text = new StringBuilder();
    appendMap(text, item);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void appendMap(StringBuilder text, Map<String, AttributeValue> map) {
    text.append('{');
    new TreeMap<>(map).forEach((name, value) -> append(appendText(text, name), value));
    text.append('}');
  }

  private static void append(StringBuilder text, AttributeValue value) {
    switch (value.type()) {
      case S -> appendText(text.append('S'), value.s());
      case N -> text.append('N').append(canonical(value.n()));
      case SS -> appendSet(text.append("SS"), value.ss().stream());
      case NS -> appendSet(text.append("NS"), value.ns().stream().map(ContentHash::canonical));
      case BS -> appendSet(text.append("BS"), value.bs().stream().map(ContentHash::hex));
      case M -> appendMap(text, value.m());
      case L -> {
        text.append('[');
        value.l().forEach(element -> append(text, element));
        text.append(']');
      }
      default -> text.append(value);
    }
  }

  /** A set has no order; DynamoDB gives it back in any. */
  private static void appendSet(StringBuilder text, Stream<String> elements) {
    text.append('[');
    elements.sorted().forEach(element -> appendText(text, element));
    text.append(']');
  }

  /**
   * With its length before it, a text cannot be taken for the end of one and the start of another.
   */
  private static StringBuilder appendText(StringBuilder text, String value) {
    return text.append(value.length()).append(':').append(value);
  }

  private static String canonical(String number) {
    return new BigDecimal(number).stripTrailingZeros().toString();
  }

  private static String hex(SdkBytes bytes) {
    return HexFormat.of().formatHex(bytes.asByteArrayUnsafe());
  }
}
