package dev.recentbest.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a function, or the runtime around it, reports instead of an answer (Lambda Developer Guide,
 * "Using the Lambda runtime API").
 *
 * @param type such as {@code dev.recentbest.SomeException} or {@code Runtime.ExitError}
 * @param message for a person to read; may be empty
 */
public record FunctionError(String type, String message) {
  private static final JsonFactory JSON = new JsonFactory();

  /** An error document; one that cannot be read becomes a message as it stands. */
  static FunctionError parse(byte[] document) {
    String type = "Unknown";
    String message = "";
    try (JsonParser json = JSON.createParser(document)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("errorType")) {
          type = json.getValueAsString(type);
        } else if (field.equals("errorMessage")) {
          message = json.getValueAsString(message);
        }
        json.skipChildren();
      }
      return new FunctionError(type, message);
    } catch (IOException e) {
      return new FunctionError(type, new String(document, StandardCharsets.UTF_8));
    }
  }

  @Override
  public String toString() {
    return type + ": " + message;
  }
}
