package dev.recentbest.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The least that a reader of a stream event does: one pull parse that picks, as texts and numbers,
 * what a board needs of each record, and makes nothing of it but sums. It checks nothing, so it is
 * the yardstick and no reader.
 */
final class BarePullParse {
  private static final JsonFactory JSON = new JsonFactory();

  private long records;
  private long numbers;
  private long characters;
  private long flags;

  /**
   * What was picked, in sums.
   *
   * @param records how many records there were
   * @param numbers the numbers of all images and the creation times, added up
   * @param characters of the texts of all images, the sequence numbers and the event names
   * @param flags how many images are of completed games
   */
  record Sums(long records, long numbers, long characters, long flags) {}

  static Sums of(byte[] event) throws IOException {
    BarePullParse parse = new BarePullParse();
    try (JsonParser parser = JSON.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("Records")) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            parse.record(parser);
          }
        } else {
          parser.skipChildren();
        }
      }
    }
    return new Sums(parse.records, parse.numbers, parse.characters, parse.flags);
  }

  private void record(JsonParser parser) throws IOException {
    records++;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "eventName" -> characters += parser.getText().length();
        case "dynamodb" -> change(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void change(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "ApproximateCreationDateTime" -> numbers += parser.getLongValue();
        case "SequenceNumber" -> characters += parser.getText().length();
        case "NewImage", "OldImage" -> image(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void image(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "event_key", "handle" -> characters += scalar(parser).length();
        case "start_timestamp", "length_seconds", "score" ->
            numbers += Long.parseLong(scalar(parser));
        case "completed" -> flags += scalar(parser).equals("true") ? 1 : 0;
        default -> parser.skipChildren();
      }
    }
  }

  /** The text of an attribute value, <code>{"N":"924"}</code>, whatever its type. */
  private static String scalar(JsonParser parser) throws IOException {
    parser.nextToken();
    parser.nextToken();
    String text = parser.getText();
    parser.nextToken();
    return text;
  }
}
