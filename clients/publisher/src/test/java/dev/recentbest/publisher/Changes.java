package dev.recentbest.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Events of the table's stream, as Lambda delivers them. */
final class Changes {
  static final BoardKey BOARD = new BoardKey("recent-best");
  static final String STREAM = "2026-01-01T00:00:00.000";

  private Changes() {}

  static byte[] event(String... records) {
    return "{\"Records\":[%s]}".formatted(String.join(",", records)).getBytes(UTF_8);
  }

  static String written(long sequence, BoardItem item) {
    return written(STREAM, sequence, BoardItemFormat.encode(BOARD, item));
  }

  static String written(String stream, long sequence, Map<String, AttributeValue> item) {
    return record(stream, "MODIFY", sequence, BOARD.eventKey(), ",\"NewImage\":" + json(item));
  }

  static String deleted(long sequence) {
    return record(STREAM, "REMOVE", sequence, BOARD.eventKey(), "");
  }

  static String ofPlayer(long sequence, String player) {
    return record(STREAM, "INSERT", sequence, player, ",\"NewImage\":{\"x\":{\"NULL\":true}}");
  }

  static Map<String, AttributeValue> withFormat(BoardItem item, String format) {
    Map<String, AttributeValue> attributes = new HashMap<>(BoardItemFormat.encode(BOARD, item));
    attributes.put("format", AttributeValue.fromN(format));
    return attributes;
  }

  private static String record(
      String stream, String event, long sequence, String key, String image) {
    return """
        {"eventID":"1","eventName":"%s","eventSource":"aws:dynamodb","awsRegion":"us-east-1",
         "dynamodb":{"ApproximateCreationDateTime":1767225600,"Keys":{"event_key":{"S":"%s"},
           "start_timestamp":{"N":"0"}}%s,"SequenceNumber":"%021d","SizeBytes":9},
         "eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/scores/stream/%s"}
        """
        .formatted(event, key, image, sequence, stream);
  }

  private static String json(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .map(each -> "\"%s\":%s".formatted(each.getKey(), json(each.getValue())))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String json(AttributeValue value) {
    return switch (value.type()) {
      case S -> "{\"S\":\"%s\"}".formatted(value.s());
      case N -> "{\"N\":\"%s\"}".formatted(value.n());
      case BOOL -> "{\"BOOL\":%s}".formatted(value.bool());
      case B ->
          "{\"B\":\"%s\"}".formatted(Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case M -> "{\"M\":%s}".formatted(json(value.m()));
      case L -> "{\"L\":%s}".formatted(list(value.l()));
      default -> throw new AssertionError("must be a type that a board has: " + value.type());
    };
  }

  private static String list(List<AttributeValue> values) {
    return values.stream().map(Changes::json).collect(Collectors.joining(",", "[", "]"));
  }
}
