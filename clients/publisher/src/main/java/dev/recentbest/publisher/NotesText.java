package dev.recentbest.publisher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Notes as a JSON object of texts. */
final class NotesText {
  private static final JsonFactory JSON = new JsonFactory();

  private NotesText() {}

  static byte[] of(Map<String, String> notes) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> note : new TreeMap<>(notes).entrySet()) {
        json.writeStringField(note.getKey(), note.getValue());
      }
      json.writeEndObject();
    }
    return text.toByteArray();
  }

  /**
   * @throws IOException when it is no such object
   */
  static Map<String, String> read(byte[] text) throws IOException {
    Map<String, String> notes = new HashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("notes must be a JSON object of texts");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        notes.put(parser.currentName(), parser.nextTextValue());
      }
    }
    return notes;
  }
}
