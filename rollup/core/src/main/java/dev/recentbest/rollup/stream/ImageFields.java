package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of an image of a play that a board needs, reused from record to record. */
final class ImageFields {
  final AttributeField eventKey = new AttributeField("event_key");
  final AttributeField startTimestamp = new AttributeField("start_timestamp");
  final AttributeField lengthSeconds = new AttributeField("length_seconds");
  final AttributeField completed = new AttributeField("completed");
  final AttributeField score = new AttributeField("score");
  final AttributeField handle = new AttributeField("handle");
  private boolean present;

  void clear() {
    present = false;
    eventKey.clear();
    startTimestamp.clear();
    lengthSeconds.clear();
    completed.clear();
    score.clear();
    handle.clear();
  }

  boolean isPresent() {
    return present;
  }

  /** Takes the attributes of a row as the table returned it. */
  void read(Map<String, AttributeValue> row) {
    clear();
    present = true;
    for (AttributeField field :
        List.of(eventKey, startTimestamp, lengthSeconds, completed, score, handle)) {
      AttributeValue value = row.get(field.name);
      if (value != null) {
        field.read(value);
      }
    }
  }

  /**
   * Reads the image whose value is the parser's current token, and leaves the parser at its end.
   */
  void read(JsonParser parser) throws IOException {
    clear();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    present = true;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "event_key" -> eventKey.read(parser);
        case "start_timestamp" -> startTimestamp.read(parser);
        case "length_seconds" -> lengthSeconds.read(parser);
        case "completed" -> completed.read(parser);
        case "score" -> score.read(parser);
        case "handle" -> handle.read(parser);
        default -> parser.skipChildren();
      }
    }
  }
}
