package dev.recentbest.harness.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.recentbest.oracle.Candidate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Stream events of new plays, as Lambda delivers them. */
final class StreamEvents {
  private static final JsonFactory JSON = new JsonFactory();

  private StreamEvents() {}

  /**
   * An event of INSERT records, each created when its play ended, numbered from a first number on.
   */
  static byte[] inserts(List<Candidate> plays, long firstSequence) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      long sequence = firstSequence;
      for (Candidate play : plays) {
        writeRecord(json, play, sequence++);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void writeRecord(JsonGenerator json, Candidate play, long sequence)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("eventName", "INSERT");
    json.writeStringField(
        "eventSourceARN",
        "arn:aws:dynamodb:eu-central-1:1:table/scores/stream/2026-01-01T00:00:00.000");
    json.writeObjectFieldStart("dynamodb");
    json.writeNumberField("ApproximateCreationDateTime", play.end());
    json.writeStringField(
        "SequenceNumber",
        "1000000000000" + String.format(java.util.Locale.ROOT, "%010d", sequence));
    json.writeObjectFieldStart("NewImage");
    Map<String, String> numbers =
        Map.of(
            "start_timestamp", Long.toString(play.start()),
            "length_seconds", Long.toString(play.end() - play.start()),
            "score", Long.toString(play.score()));
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      writeAttribute(json, number.getKey(), "N", number.getValue());
    }
    writeAttribute(json, "event_key", "S", play.player());
    writeAttribute(json, "handle", "S", play.handle());
    json.writeObjectFieldStart("completed");
    json.writeBooleanField("BOOL", true);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeAttribute(JsonGenerator json, String name, String type, String value)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField(type, value);
    json.writeEndObject();
  }
}
