package dev.recentbest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Questions and answers as Lambda has them: the payload format 2.0 of API Gateway's HTTP APIs and
 * of function URLs (API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP
 * APIs"; Lambda Developer Guide, "Invoking Lambda function URLs"). Thread-safe.
 */
public final class PayloadV2 {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private PayloadV2() {}

  /**
   * Reads an event. The name of a stage that is not the default one stands first in its path, and
   * is left out.
   *
   * @throws UnreadableEvent when it is none of this format
   * @throws IOException when the stream cannot be read
   */
  public static HttpQuestion read(InputStream event) throws IOException {
    try (JsonParser json = JSON.createParser(event)) {
      return new EventReader(json).question();
    } catch (JsonProcessingException e) {
      throw new UnreadableEvent(
          "the event is no JSON: " + e.getOriginalMessage() + ": invoke with an HTTP request", e);
    }
  }

  /**
   * Writes a response. It has no content-length: what brings it to the asker counts for itself.
   *
   * @param response stays open
   * @throws IOException when it cannot be written to
   */
  public static void write(HttpAnswer answer, OutputStream response) throws IOException {
    boolean isText = !answer.headers().containsKey("content-encoding");
    try (JsonGenerator json = JSON.createGenerator(response)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", answer.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : answer.headers().entrySet()) {
        if (!header.getKey().equals("content-length")) {
          json.writeStringField(header.getKey(), header.getValue());
        }
      }
      json.writeEndObject();
      json.writeFieldName("body");
      if (isText) {
        json.writeString(new String(answer.body(), StandardCharsets.UTF_8));
      } else {
        json.writeBinary(answer.body());
      }
      json.writeBooleanField("isBase64Encoded", !isText);
      json.writeEndObject();
    }
  }
}
