package dev.recentbest.environment.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.MessageFormatter;

/**
 * A line of the log, JSON: {@code level}, {@code logger} and {@code message}, then what holds for
 * the invocation, then the event's own fields, and {@code exception}, its stack trace.
 *
 * <p>Whatever is in a text, the line has only printable ASCII characters in it: all others are
 * escaped, so that no text can end a line and begin one of its own.
 */
final class LogLine {
  /**
   * The longest text. CloudWatch Logs takes 256 KB an event at least (CloudWatch Logs User Guide,
   * "Quotas"), and each of these characters may be escaped as six.
   */
  private static final int MOST_CHARACTERS = 16_384;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .characterEscapes(new DeleteEscaped())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private LogLine() {}

  /**
   * The line, without its end.
   *
   * @param context what holds for the invocation
   */
  static String of(LoggingEvent event, Map<String, String> context) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("level", event.getLevel().toString());
      json.writeStringField("logger", event.getLoggerName());
      json.writeStringField("message", cut(message(event)));
      for (Map.Entry<String, String> field : context.entrySet()) {
        json.writeStringField(field.getKey(), cut(field.getValue()));
      }
      fields(event.getKeyValuePairs(), json);
      if (event.getThrowable() != null) {
        json.writeStringField("exception", cut(trace(event.getThrowable())));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return line.toString();
  }

  private static String message(LoggingEvent event) {
    return String.valueOf(
        MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray()));
  }

  private static void fields(@Nullable List<KeyValuePair> pairs, JsonGenerator json)
      throws IOException {
    if (pairs != null) {
      for (KeyValuePair pair : pairs) {
        json.writeFieldName(pair.key);
        value(pair.value, json);
      }
    }
  }

  /** Numbers and truth values as such, maps as objects, everything else as text. */
  private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(entry.getValue(), json);
      }
      json.writeEndObject();
    } else {
      json.writeString(cut(String.valueOf(value)));
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
  }
}
