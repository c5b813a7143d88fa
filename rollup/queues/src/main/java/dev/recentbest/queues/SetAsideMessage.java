package dev.recentbest.queues;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * The message that tells of a record that was set aside, JSON: {@code event}, which is {@code
 * set_aside}, {@code format}, {@code board}, {@code sequence_number}, {@code refusal}, {@code
 * reason} and {@code record}, the record as it was delivered.
 *
 * <p>Where that does not fit, {@code record_bytes} tells its size in place of {@code record}, and
 * beside it stand {@code event_name}, {@code created}, {@code keys}, {@code new_image} and {@code
 * old_image}, as far as the record has them. An image is told by its {@code bytes}, by {@code
 * text}, as much of its JSON as there is room for, and by {@code cut}, whether that is not all.
 */
final class SetAsideMessage {
  static final int FORMAT = 1;
  static final String EVENT = "set_aside";

  private static final String EVENT_NAME = "eventName";
  private static final String CREATED = "dynamodb.ApproximateCreationDateTime";
  private static final String KEYS = "dynamodb.Keys";
  private static final String NEW_IMAGE = "dynamodb.NewImage";
  private static final String OLD_IMAGE = "dynamodb.OldImage";
  private static final Set<String> WANTED = Set.of(EVENT_NAME, CREATED, KEYS, NEW_IMAGE, OLD_IMAGE);

  private static final int IMAGE_BYTES = 8 * 1024;

  /** A table's longest partition key has 2 KB, each byte of which JSON may escape as six. */
  private static final int KEYS_BYTES = 13 * 1024;

  /** What is longer than this was made up. */
  private static final int SCALAR_BYTES = 256;

  private static final int REASON_BYTES = 1024;

  private static final JsonFactory JSON = new JsonFactory();

  private SetAsideMessage() {}

  /**
   * The message of a record.
   *
   * @param board the id of the board that does not count it
   * @param maxBytes the most that it may have, in UTF-8; at least {@link
   *     dev.recentbest.rollup.settings.SetAsideSettings#SMALLEST_MESSAGE_BYTES}
   */
  static String of(String board, SetAsideRecord record, int maxBytes) {
    // A text has at least as many bytes as UTF-16 units.
    if (record.content().length() <= maxBytes) {
      String whole = whole(board, record);
      if (MessageText.bytes(whole) <= maxBytes) {
        return whole;
      }
    }
    return told(board, record);
  }

  private static String whole(String board, SetAsideRecord record) {
    return write(
        json -> {
          begin(json, board, record, record.reason());
          json.writeFieldName("record");
          json.writeRawValue(record.content());
        });
  }

  private static String told(String board, SetAsideRecord record) {
    JsonParts parts = JsonParts.of(record.content(), WANTED);
    return write(
        json -> {
          begin(json, board, record, MessageText.beginning(record.reason(), REASON_BYTES));
          json.writeNumberField("record_bytes", MessageText.bytes(record.content()));
          whole(json, "event_name", parts.json(EVENT_NAME), SCALAR_BYTES);
          whole(json, "created", parts.json(CREATED), SCALAR_BYTES);
          whole(json, "keys", parts.json(KEYS), KEYS_BYTES);
          beginning(json, "new_image", parts.json(NEW_IMAGE), IMAGE_BYTES);
          beginning(json, "old_image", parts.json(OLD_IMAGE), IMAGE_BYTES);
        });
  }

  private static void begin(JsonGenerator json, String board, SetAsideRecord record, String reason)
      throws IOException {
    json.writeStringField("event", EVENT);
    json.writeNumberField("format", FORMAT);
    json.writeStringField("board", board);
    json.writeStringField(
        "sequence_number", MessageText.beginning(record.sequenceNumber(), SCALAR_BYTES));
    json.writeStringField("refusal", record.refusal().word());
    json.writeStringField("reason", reason);
  }

  /** A part that is as small as it should be stands as it is; one that somebody made up, cut. */
  private static void whole(JsonGenerator json, String name, Optional<String> part, int maxBytes)
      throws IOException {
    if (part.map(MessageText::sendable)
        .filter(it -> MessageText.bytes(it) <= maxBytes)
        .isPresent()) {
      json.writeFieldName(name);
      json.writeRawValue(part.get());
    } else {
      beginning(json, name, part, maxBytes / 2);
    }
  }

  private static void beginning(
      JsonGenerator json, String name, Optional<String> part, int maxBytes) throws IOException {
    if (part.isEmpty()) {
      return;
    }
    String whole = part.get();
    String text = MessageText.beginning(whole, maxBytes);
    json.writeObjectFieldStart(name);
    json.writeNumberField("bytes", MessageText.bytes(whole));
    json.writeBooleanField("cut", text.length() < whole.length());
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String write(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return MessageText.sendable(text.toString());
  }

  private interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
