package dev.recentbest.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of one event what a question needs, and skips the rest. */
final class EventReader {
  private static final String VERSION = "2.0";
  private static final String DEFAULT_STAGE = "$default";

  private final JsonParser json;
  private final Map<String, String> headers = new HashMap<>();
  private @Nullable String version;
  private @Nullable String path;
  private @Nullable String query;
  private @Nullable String method;
  private String stage = DEFAULT_STAGE;

  /** A field's value, which is the parser's current token. */
  private interface Field {
    void read(String name) throws IOException;
  }

  EventReader(JsonParser json) {
    this.json = json;
  }

  /**
   * @throws UnreadableEvent when something is missing, or is something else
   */
  HttpQuestion question() throws IOException {
    json.nextToken();
    eachField("the event", this::readEvent);
    if (!VERSION.equals(version)) {
      throw unreadable(
          "version must be \""
              + VERSION
              + "\", found "
              + (version == null ? "none" : '"' + version + '"'));
    }
    return new HttpQuestion(
        required("requestContext.http.method", method),
        withoutStage(required("rawPath", path)),
        required("rawQueryString", query),
        headers);
  }

  private void readEvent(String name) throws IOException {
    switch (name) {
      case "version" -> version = text(name);
      case "rawPath" -> path = text(name);
      case "rawQueryString" -> query = text(name);
      case "headers" -> eachField(name, header -> headers.put(header, text("headers." + header)));
      case "requestContext" -> eachField(name, this::readContext);
      default -> json.skipChildren();
    }
  }

  private void readContext(String name) throws IOException {
    switch (name) {
      case "stage" -> stage = text("requestContext.stage");
      case "http" -> eachField("requestContext.http", this::readHttp);
      default -> json.skipChildren();
    }
  }

  private void readHttp(String name) throws IOException {
    if (name.equals("method")) {
      method = text("requestContext.http.method");
    } else {
      json.skipChildren();
    }
  }

  private void eachField(String name, Field field) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw unreadable(name + " must be an object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String each = json.currentName();
      json.nextToken();
      field.read(each);
    }
  }

  private String text(String name) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw unreadable(name + " must be a text");
    }
    return json.getText();
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw unreadable(name + " is missing");
    }
    return value;
  }

  private String withoutStage(String path) {
    boolean isNamed = !stage.equals(DEFAULT_STAGE) && path.startsWith("/" + stage + "/");
    return isNamed ? path.substring(1 + stage.length()) : path;
  }

  private static UnreadableEvent unreadable(String what) {
    return new UnreadableEvent(
        "the event is no HTTP request of payload format "
            + VERSION
            + ": "
            + what
            + ": set PayloadFormatVersion to "
            + VERSION
            + ", or use a function URL",
        null);
  }
}
