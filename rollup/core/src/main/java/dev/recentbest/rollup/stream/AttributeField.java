package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One attribute of an image, read from its JSON form {@code {"N":"924"}} and reused for the next
 * record: no object is made for a number that fits a long.
 */
final class AttributeField {
  /** A number of more digits than DynamoDB gives (38), and every exponent, takes the slow path. */
  private static final int MAX_FAST_DIGITS = 18;

  /** DynamoDB's numbers are shorter; a message need not repeat more of what is not one. */
  private static final int MAX_QUOTED = 60;

  private static final Set<String> CONTAINER_TYPES = Set.of("M", "L", "SS", "NS", "BS");

  final String name;
  private String type = "";
  private String text = "";
  private long number;
  private boolean flag;

  AttributeField(String name) {
    this.name = name;
  }

  void clear() {
    type = "";
  }

  /**
   * Reads the attribute whose value is the parser's current token, and leaves the parser at its
   * end.
   */
  void read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      type = "no attribute value";
      parser.skipChildren();
      return;
    }
    String found = "{}";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String tag = parser.currentName();
      JsonToken value = parser.nextToken();
      found =
          value == JsonToken.VALUE_STRING ? readText(tag, parser) : readOther(tag, value, parser);
    }
    type = found;
  }

  /** Takes the attribute as the table returned it. */
  void read(AttributeValue value) {
    type = value.type().toString();
    if (value.s() != null) {
      text = value.s();
    } else if (value.n() != null) {
      type = readSlowly(value.n());
    } else if (value.bool() != null) {
      flag = value.bool();
    }
  }

  /** Takes a value in quotes; the answer is its type, or what it is instead. */
  private String readText(String tag, JsonParser parser) throws IOException {
    if (tag.equals("S")) {
      text = parser.getText();
      return tag;
    }
    if (tag.equals("N")) {
      return readNumber(parser);
    }
    return tag.equals("BOOL") ? "BOOL of text" : tag;
  }

  /** Takes a value without quotes; the answer is its type, or what it is instead. */
  private String readOther(String tag, JsonToken value, JsonParser parser) throws IOException {
    if (value.isBoolean() && tag.equals("BOOL")) {
      flag = value == JsonToken.VALUE_TRUE;
      return tag;
    }
    if (value.isStructStart()) {
      parser.skipChildren();
      String shape = value == JsonToken.START_ARRAY ? " of an array" : " of an object";
      return CONTAINER_TYPES.contains(tag) ? tag : tag + shape;
    }
    return tag.equals("NULL") ? tag : tag + " of " + value;
  }

  private String readNumber(JsonParser parser) throws IOException {
    char[] chars = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    int digits = from;
    boolean negative = length > 0 && chars[from] == '-';
    if (negative) {
      digits++;
    }
    long value = 0;
    for (int i = digits; i < from + length; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return readSlowly(parser.getText());
      }
      value = value * 10 + digit;
    }
    if (digits == from + length || length > MAX_FAST_DIGITS) {
      return readSlowly(parser.getText());
    }
    number = negative ? -value : value;
    return "N";
  }

  private String readSlowly(String written) {
    try {
      number = new BigDecimal(written).longValueExact();
      return "N";
    } catch (ArithmeticException | NumberFormatException e) {
      boolean isShort = written.length() <= MAX_QUOTED;
      return "N of " + (isShort ? written : written.substring(0, MAX_QUOTED) + "...");
    }
  }

  /**
   * @throws UnreadableRecord when the attribute is missing or no text
   */
  String text() throws UnreadableRecord {
    expect("S", "a text (S)");
    return text;
  }

  /**
   * @throws UnreadableRecord when the attribute is missing or no whole number of 64 bits
   */
  long number() throws UnreadableRecord {
    expect("N", "a whole number of 64 bits (N)");
    return number;
  }

  /**
   * @throws UnreadableRecord when the attribute is missing or neither true nor false
   */
  boolean flag() throws UnreadableRecord {
    expect("BOOL", "true or false (BOOL)");
    return flag;
  }

  private void expect(String wanted, String description) throws UnreadableRecord {
    if (type.isEmpty()) {
      throw new UnreadableRecord(name + " is missing: it must be " + description);
    }
    if (!type.equals(wanted)) {
      throw new UnreadableRecord(name + " must be " + description + ", found " + type);
    }
  }
}
