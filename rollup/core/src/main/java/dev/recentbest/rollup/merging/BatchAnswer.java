package dev.recentbest.rollup.merging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What the event source mapping is told about a batch, the response type that AWS calls
 * StreamsEventResponse: nothing failed, or from which sequence number on the batch has to be
 * delivered again.
 *
 * @param firstFailed the lowest sequence number that is not safe, as it stands in its record; empty
 *     when all are
 */
public record BatchAnswer(Optional<String> firstFailed) {
  private static final JsonFactory JSON = new JsonFactory();

  /** The answer as JSON in UTF-8: {@code {"batchItemFailures":[{"itemIdentifier":"…"}]}}. */
  public byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      if (firstFailed.isPresent()) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", firstFailed.get());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
