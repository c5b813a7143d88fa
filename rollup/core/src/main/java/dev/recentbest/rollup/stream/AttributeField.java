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
    type = "{}";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      type = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        checkContainer(value);
        parser.skipChildren();
      } else if (value == JsonToken.VALUE_STRING) {
        readText(parser);
      } else {
        flag = value == JsonToken.VALUE_TRUE;
        checkFlag(value);
      }
    }
  }

  /** Takes the attribute as the table returned it. */
  void read(AttributeValue value) {
    type = value.type().toString();
    if (value.s() != null) {
      text = value.s();
    } else if (value.n() != null) {
      readSlowly(value.n());
    } else if (value.bool() != null) {
      flag = value.bool();
    }
  }

  private void checkContainer(JsonToken value) {
    if (!CONTAINER_TYPES.contains(type)) {
      type = type + (value == JsonToken.START_ARRAY ? " of an array" : " of an object");
    }
  }

  private void readText(JsonParser parser) throws IOException {
    if (type.equals("S")) {
      text = parser.getText();
    } else if (type.equals("N")) {
      readNumber(parser);
    } else if (type.equals("BOOL")) {
      type = "BOOL of text";
    }
  }

  private void checkFlag(JsonToken value) {
    if (!type.equals("BOOL") && !type.equals("NULL")) {
      type = type + " of " + value;
    } else if (type.equals("BOOL") && !value.isBoolean()) {
      type = "BOOL of " + value;
    }
  }

  private void readNumber(JsonParser parser) throws IOException {
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
        readSlowly(parser.getText());
        return;
      }
      value = value * 10 + digit;
    }
    if (digits == from + length || length > MAX_FAST_DIGITS) {
      readSlowly(parser.getText());
      return;
    }
    number = negative ? -value : value;
  }

  private void readSlowly(String written) {
    text = written;
    try {
      number = new BigDecimal(written).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      type =
          "N of "
              + (written.length() <= MAX_QUOTED
                  ? written
                  : written.substring(0, MAX_QUOTED) + "...");
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
