package dev.recentbest.publisher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.SequenceNumber;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds the latest change of the board in an event of the table's stream. Whatever else is in it is
 * passed over, for the filter of the delivery is not all that stands between.
 */
final class ChangeReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String BEFORE_LABEL = "/stream/";
  private static final String EVENT_KEY = "event_key";

  private final BoardKey board;

  ChangeReader(BoardKey board) {
    this.board = board;
  }

  /**
   * The latest change of the board; empty when the event has none.
   *
   * @param event UTF-8 JSON
   * @throws UnreadableChange when it is not the JSON of a stream event
   */
  Optional<BoardChange> latest(byte[] event) {
    try (JsonParser parser = JSON.createParser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableChange("not a stream event: it must be {\"Records\":[...]}");
      }
      Optional<BoardChange> latest = Optional.empty();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isRecords = parser.currentName().equals("Records");
        JsonToken value = parser.nextToken();
        if (isRecords && value == JsonToken.START_ARRAY) {
          latest = records(parser);
        } else {
          parser.skipChildren();
        }
      }
      return latest;
    } catch (IOException e) {
      throw new UnreadableChange("not a stream event: " + e.getMessage(), e);
    }
  }

  private Optional<BoardChange> records(JsonParser parser) throws IOException {
    Optional<BoardChange> latest = Optional.empty();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Optional<BoardChange> change = new Fields().read(parser).change(board);
      if (change.isPresent()
          && (latest.isEmpty()
              || change.get().position().compareTo(latest.get().position()) >= 0)) {
        latest = change;
      }
    }
    return latest;
  }

  /** What of a record matters here. */
  private static final class Fields {
    private Map<String, AttributeValue> keys = Map.of();
    private @Nullable Map<String, AttributeValue> newImage;
    private String sequence = "";
    private String arn = "";

    Fields read(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "eventSourceARN" -> arn = AttributeJson.text(parser);
          case "SequenceNumber" -> sequence = AttributeJson.text(parser);
          case "Keys" -> keys = AttributeJson.attributes(parser);
          case "NewImage" -> newImage = AttributeJson.attributes(parser);
          case "dynamodb" -> read(parser);
          default -> parser.skipChildren();
        }
      }
      return this;
    }

    Optional<BoardChange> change(BoardKey board) {
      AttributeValue key = keys.get(EVENT_KEY);
      if (key == null || !board.eventKey().equals(key.s())) {
        return Optional.empty();
      }
      if (!SequenceNumber.isNumber(sequence)) {
        throw new UnreadableChange("not a stream event: no sequence number: \"" + sequence + "\"");
      }
      return Optional.of(
          new BoardChange(
              new StreamPosition(label(), SequenceNumber.parse(sequence)),
              Optional.ofNullable(newImage)));
    }

    private String label() {
      int at = arn.lastIndexOf(BEFORE_LABEL);
      return at < 0 ? arn : arn.substring(at + BEFORE_LABEL.length());
    }
  }
}
