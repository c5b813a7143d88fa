package dev.recentbest.queues;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The parts of a stream record that tell of it when the whole is too large, each as its JSON. */
final class RecordParts {
  static final String EVENT_NAME = "eventName";
  static final String CREATED = "dynamodb.ApproximateCreationDateTime";
  static final String KEYS = "dynamodb.Keys";
  static final String NEW_IMAGE = "dynamodb.NewImage";
  static final String OLD_IMAGE = "dynamodb.OldImage";

  private static final String CHANGE = "dynamodb";
  private static final Set<String> WANTED = Set.of(EVENT_NAME, CREATED, KEYS, NEW_IMAGE, OLD_IMAGE);

  /** Attribute names may have 64 KB, more than the parser's own limit. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(1 << 17).build())
          .build();

  private RecordParts() {}

  /** What there is of the parts; nothing when it is no record at all. */
  static Map<String, String> of(String record) {
    Map<String, String> parts = new HashMap<>();
    try (JsonParser parser = JSON.createParser(record)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        collect(record, parser, "", parts);
      }
    } catch (IOException e) {
      // What was found before is told all the same.
    }
    return parts;
  }

  private static void collect(
      String record, JsonParser parser, String prefix, Map<String, String> parts)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(CHANGE) && value == JsonToken.START_OBJECT) {
        collect(record, parser, CHANGE + ".", parts);
      } else if (WANTED.contains(name)) {
        parts.put(name, text(record, parser));
      } else {
        parser.skipChildren();
      }
    }
  }

  private static String text(String record, JsonParser parser) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    // A scalar is known to be over only once what follows it is read.
    parser.finishToken();
    int to = (int) parser.currentLocation().getCharOffset();
    return record.substring(from, to).strip();
  }
}
