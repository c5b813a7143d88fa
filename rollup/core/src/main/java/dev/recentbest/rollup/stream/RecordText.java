package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds records in an event a second time, to keep them byte for byte. Only for records that are
 * set aside: the first reading does without positions.
 */
final class RecordText {
  private RecordText() {}

  /**
   * The JSON of some of the event's {@code Records}, as they were delivered.
   *
   * @param indexes their places, ascending
   */
  static List<String> of(byte[] event, List<Integer> indexes) throws IOException {
    try (JsonParser parser = EventJson.FACTORY.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isRecords = parser.currentName().equals("Records");
        parser.nextToken();
        if (isRecords) {
          return elements(event, parser, indexes);
        }
        parser.skipChildren();
      }
    }
    throw new IllegalStateException("must have been read before: indexes=" + indexes);
  }

  private static List<String> elements(byte[] event, JsonParser parser, List<Integer> indexes)
      throws IOException {
    List<String> texts = new ArrayList<>(indexes.size());
    int next = 0;
    for (int index : indexes) {
      for (; next < index; next++) {
        parser.nextToken();
        parser.skipChildren();
      }
      texts.add(element(event, parser));
      next++;
    }
    return texts;
  }

  private static String element(byte[] event, JsonParser parser) throws IOException {
    parser.nextToken();
    int from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    // A scalar is known to be over only once what follows it is read.
    parser.finishToken();
    int to = (int) parser.currentLocation().getByteOffset();
    return new String(event, from, to - from, StandardCharsets.UTF_8).strip();
  }
}
