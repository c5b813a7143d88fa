package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  /** The record has no such image; what another one had stays unread. */
  void clear() {
    present = false;
  }

  private void clearAttributes() {
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
    present = true;
    clearAttributes();
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
    present = parser.currentToken() == JsonToken.START_OBJECT;
    if (!present) {
      parser.skipChildren();
      return;
    }
    clearAttributes();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      AttributeField field = field(parser.currentName());
      parser.nextToken();
      if (field == null) {
        parser.skipChildren();
      } else {
        field.read(parser);
      }
    }
  }

  /** Chosen first, so that there is one place where attributes are read: it compiles to less. */
  private @Nullable AttributeField field(String name) {
    return switch (name) {
      case "event_key" -> eventKey;
      case "start_timestamp" -> startTimestamp;
      case "length_seconds" -> lengthSeconds;
      case "completed" -> completed;
      case "score" -> score;
      case "handle" -> handle;
      default -> null;
    };
  }
}
