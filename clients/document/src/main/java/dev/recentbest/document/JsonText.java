package dev.recentbest.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.recentbest.model.play.Play;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** What the documents write in the same way. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** Writes the fields of an object. */
  interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** An object on one line. */
  static String of(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  static void writePlay(JsonGenerator json, Play play) throws IOException {
    json.writeStringField("event_key", play.player());
    json.writeStringField("handle", play.handle().text());
    if (play.handle().cut()) {
      json.writeBooleanField("handle_cut", true);
    }
    json.writeNumberField("score", play.score());
    json.writeStringField("score_text", Long.toString(play.score()));
    json.writeNumberField("start_timestamp", play.key().startEpochSecond());
    json.writeNumberField("completed_at", play.completedAtEpochSecond());
  }

  static void writeReading(JsonGenerator json, BoardReading reading) throws IOException {
    writeInstant(json, "last_change_at", reading.lastChangeAt());
    writeInstant(json, "read_at", Optional.of(reading.readAt()));
    json.writeBooleanField("outdated", reading.outdated());
  }

  /** An instant in epoch seconds; no field where there is none. */
  static void writeInstant(JsonGenerator json, String name, Optional<Instant> instant)
      throws IOException {
    if (instant.isPresent()) {
      json.writeNumberField(name, instant.get().getEpochSecond());
    }
  }
}
