package dev.recentbest.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What the page has to know: where the API is, which board to show, and what time it is there.
 *
 * @param board the board's id
 * @param time how the board's time differs from the real one; empty when it does not
 */
record PageConfig(String board, Optional<ShownTime> time) {
  private static final JsonFactory JSON = new JsonFactory();

  /** The document; the API lies where the page does. */
  byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("api", "");
      json.writeStringField("board", board);
      if (time.isPresent()) {
        json.writeObjectFieldStart("clock");
        json.writeNumberField("at", time.get().at().toEpochMilli());
        json.writeNumberField("shows", time.get().shows().toEpochMilli());
        json.writeNumberField("speed", time.get().speed());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
