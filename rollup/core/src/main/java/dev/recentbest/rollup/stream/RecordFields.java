package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The fields of a stream record that a board needs, reused for all records of an event. The shape
 * is that of "Using Lambda with DynamoDB", the example event in AWS's Lambda Developer Guide.
 */
final class RecordFields {
  /**
   * Who deletes expired items, by the DynamoDB Developer Guide, "DynamoDB Streams and Time to
   * Live".
   */
  private static final String TTL_PRINCIPAL = "dynamodb.amazonaws.com";

  private static final List<String> EVENT_NAMES = List.of("INSERT", "MODIFY", "REMOVE");

  private static final int MAX_SCALE = 20;

  final ImageFields newImage = new ImageFields();
  final ImageFields oldImage = new ImageFields();
  private String eventName = "";
  private String eventSourceArn = "";
  private String principalId = "";
  private String sequenceNumber = "";
  private boolean createdIsWhole;
  private long wholeCreatedEpochSecond;
  private String created = "";
  private String lastCreated = "";
  private long lastCreatedEpochSecond;

  /**
   * Reads the record whose first token is the parser's current one, and leaves the parser at its
   * end.
   */
  void read(JsonParser parser) throws IOException {
    clear();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "eventName" -> eventName = eventName(parser, value);
        case "eventSourceARN" -> readEventSourceArn(parser, value);
        case "userIdentity" -> readUserIdentity(parser, value);
        case "dynamodb" -> readChange(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  String eventName() {
    return eventName;
  }

  /** Of the stream that all records of the event are from; empty when none so far names it. */
  String eventSourceArn() {
    return eventSourceArn;
  }

  /** As it stands in the record, padding included; empty when there is none. */
  String sequenceNumber() {
    return sequenceNumber;
  }

  boolean isTimeToLiveDeletion() {
    return principalId.equals(TTL_PRINCIPAL);
  }

  /**
   * The creation time in epoch seconds. It arrives as an integer, as 1.635734407E9, or as a text of
   * either; a part of a second means nothing.
   *
   * @throws UnreadableRecord when there is none, or none that is a time
   */
  long createdEpochSecond() throws UnreadableRecord {
    if (createdIsWhole) {
      if (wholeCreatedEpochSecond >= 0
          && wholeCreatedEpochSecond <= RecordInterpreter.MAX_EPOCH_SECOND) {
        return wholeCreatedEpochSecond;
      }
      throw noTime(Long.toString(wholeCreatedEpochSecond));
    }
    if (created.isEmpty() || !created.equals(lastCreated)) {
      lastCreatedEpochSecond = epochSecond(created);
      lastCreated = created;
    }
    return lastCreatedEpochSecond;
  }

  private static long epochSecond(String written) throws UnreadableRecord {
    try {
      BigDecimal seconds = new BigDecimal(written);
      // A huge exponent would be written out digit by digit when the fraction is taken off.
      if (Math.abs((long) seconds.scale()) <= MAX_SCALE) {
        return checked(seconds.setScale(0, RoundingMode.FLOOR).longValueExact(), written);
      }
    } catch (NumberFormatException | ArithmeticException e) {
      throw noTime(written);
    }
    throw noTime(written);
  }

  private static long checked(long epochSecond, String written) throws UnreadableRecord {
    if (epochSecond < 0 || epochSecond > RecordInterpreter.MAX_EPOCH_SECOND) {
      throw noTime(written);
    }
    return epochSecond;
  }

  private static UnreadableRecord noTime(String written) {
    String found = written.isEmpty() ? "none" : written;
    return new UnreadableRecord(
        "ApproximateCreationDateTime must be in epoch seconds, found " + found);
  }

  private void clear() {
    newImage.clear();
    oldImage.clear();
    eventName = "";
    principalId = "";
    sequenceNumber = "";
    created = "";
    createdIsWhole = false;
  }

  private void readEventSourceArn(JsonParser parser, JsonToken value) throws IOException {
    if (eventSourceArn.isEmpty()) {
      eventSourceArn = scalar(parser, value);
    } else {
      parser.skipChildren();
    }
  }

  /** A whole number, as which it usually comes, is taken from the parser without a text. */
  private void readCreated(JsonParser parser, JsonToken value) throws IOException {
    createdIsWhole =
        value == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    if (createdIsWhole) {
      wholeCreatedEpochSecond = parser.getLongValue();
    } else {
      created = scalar(parser, value);
    }
  }

  private void readUserIdentity(JsonParser parser, JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean principal = parser.currentName().equals("principalId");
      JsonToken value = parser.nextToken();
      if (principal) {
        principalId = scalar(parser, value);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readChange(JsonParser parser, JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "ApproximateCreationDateTime" -> readCreated(parser, value);
        case "SequenceNumber" -> sequenceNumber = scalar(parser, value);
        case "NewImage" -> newImage.read(parser);
        case "OldImage" -> oldImage.read(parser);
        default -> parser.skipChildren();
      }
    }
  }

  /** One of the usual names, of which no new text is made, or any other text. */
  private static String eventName(JsonParser parser, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      for (String name : EVENT_NAMES) {
        if (isText(name, parser)) {
          return name;
        }
      }
    }
    return scalar(parser, value);
  }

  private static boolean isText(String text, JsonParser parser) throws IOException {
    char[] chars = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    boolean equal = length == text.length();
    for (int i = 0; equal && i < length; i++) {
      equal = chars[from + i] == text.charAt(i);
    }
    return equal;
  }

  /** The text of a scalar; nothing for an object, an array or null. */
  private static String scalar(JsonParser parser, JsonToken value) throws IOException {
    if (value.isStructStart()) {
      parser.skipChildren();
      return "";
    }
    return value == JsonToken.VALUE_NULL ? "" : parser.getText();
  }
}
