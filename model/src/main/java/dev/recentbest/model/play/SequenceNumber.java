package dev.recentbest.model.play;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The number that a DynamoDB stream gives to each change of a key: it rises with every change of
 * that key. Numbers of different keys, or of different streams, say nothing about each other.
 *
 * <p>Up to 40 digits, so neither a long nor a DynamoDB number (38 digits) holds it. Some sources
 * pad it with zeros, which mean nothing; the order is that of the integers.
 *
 * @param digits decimal digits without leading zeros; "0" stands for "older than every change"
 */
public record SequenceNumber(String digits) implements Comparable<SequenceNumber> {
  /** Older than every number that a stream gives. */
  public static final SequenceNumber ZERO = new SequenceNumber("0");

  /** What DynamoDB's API reference allows for the SequenceNumber of a stream record. */
  private static final int MAX_DIGITS = 40;

  /**
   * @throws IllegalArgumentException when the text is not 1 to 40 digits without leading zeros
   */
  public SequenceNumber {
    if (!isNumber(digits) || (digits.charAt(0) == '0' && digits.length() > 1)) {
      throw new IllegalArgumentException(
          "must be 1 to 40 digits without leading zeros: digits=" + digits);
    }
  }

  /**
   * Reads a sequence number as it stands in a stream record, padded or not.
   *
   * @throws IllegalArgumentException when the text is not a number of at most 40 digits after its
   *     leading zeros
   */
  public static SequenceNumber parse(String text) {
    return new SequenceNumber(text.substring(leadingZeros(text)));
  }

  /** The number whose big-endian magnitude these bytes are; no bytes are zero. */
  public static SequenceNumber fromBytes(byte[] magnitude) {
    return new SequenceNumber(new BigInteger(1, magnitude).toString());
  }

  /**
   * The number's magnitude, big-endian, without leading zero bytes: at most 17 of them, none for
   * zero.
   */
  public byte[] toBytes() {
    byte[] signed = new BigInteger(digits).toByteArray();
    int from = signed[0] == 0 ? 1 : 0;
    return Arrays.copyOfRange(signed, from, signed.length);
  }

  @Override
  public int compareTo(SequenceNumber other) {
    int byLength = Integer.compare(digits.length(), other.digits.length());
    return byLength != 0 ? byLength : digits.compareTo(other.digits);
  }

  /** Whether a text is a sequence number, padded or not. */
  public static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() - leadingZeros(text) > MAX_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The zeros before the first digit that counts; the last digit always does. */
  private static int leadingZeros(String text) {
    int first = 0;
    while (first < text.length() - 1 && text.charAt(first) == '0') {
      first++;
    }
    return first;
  }
}
