package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.recentbest.oracle.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A stream record as Lambda delivers it, to be changed field by field. Immutable; fields are named
 * by paths such as {@code dynamodb.NewImage.score}, values are JSON.
 */
public final class StreamRecord {
  /** The stream of all records that do not say otherwise. */
  public static final String ARN =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/scores/stream/2015-04-09T00:00:00.000";

  private final Map<String, Object> fields;

  private StreamRecord(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** The record of a play that was written for the first time. */
  public static StreamRecord insert(String sequenceNumber, long created, Candidate play) {
    return change("INSERT", sequenceNumber, created, play)
        .withImage("dynamodb.NewImage", play)
        .with("dynamodb.StreamViewType", "\"NEW_AND_OLD_IMAGES\"");
  }

  /** The record of a play that was written over another value of its key. */
  public static StreamRecord modify(
      String sequenceNumber, long created, Candidate old, Candidate play) {
    return change("MODIFY", sequenceNumber, created, play)
        .withImage("dynamodb.NewImage", play)
        .withImage("dynamodb.OldImage", old);
  }

  /** The record of a deletion. */
  public static StreamRecord remove(String sequenceNumber, long created, Candidate old) {
    return change("REMOVE", sequenceNumber, created, old).withImage("dynamodb.OldImage", old);
  }

  private static StreamRecord change(
      String eventName, String sequenceNumber, long created, Candidate play) {
    return new StreamRecord(new LinkedHashMap<>())
        .with("eventID", "\"c4ca4238a0b923820dcc509a6f75849b\"")
        .with("eventName", quoted(eventName))
        .with("eventVersion", "\"1.1\"")
        .with("eventSource", "\"aws:dynamodb\"")
        .with("awsRegion", "\"eu-central-1\"")
        .with("dynamodb.ApproximateCreationDateTime", Long.toString(created))
        .with("dynamodb.Keys.event_key", text(play.player()))
        .with("dynamodb.Keys.start_timestamp", number(play.start()))
        .with("dynamodb.SequenceNumber", quoted(sequenceNumber))
        .with("dynamodb.SizeBytes", "26")
        .with("eventSourceARN", quoted(ARN));
  }

  private StreamRecord withImage(String image, Candidate play) {
    return with(image + ".event_key", text(play.player()))
        .with(image + ".start_timestamp", number(play.start()))
        .with(image + ".length_seconds", number(play.end() - play.start()))
        .with(image + ".completed", "{\"BOOL\":true}")
        .with(image + ".score", number(play.score()))
        .with(image + ".handle", text(play.handle()))
        .with(
            image + ".achievements",
            "{\"L\":[{\"M\":{\"bonus_score\":{\"N\":\"200\"},\"id\":{\"S\":\"7\"},"
                + "\"shortname\":{\"S\":\"30 Kill Streak\"}}}]}");
  }

  /** This record with a field set, its parents made where they are missing. */
  public StreamRecord with(String path, String json) {
    Map<String, Object> copy = copy(fields);
    parent(copy, path).put(last(path), json);
    return new StreamRecord(copy);
  }

  /** This record without a field. */
  public StreamRecord without(String path) {
    Map<String, Object> copy = copy(fields);
    parent(copy, path).remove(last(path));
    return new StreamRecord(copy);
  }

  /** The paths of all fields, those of objects among them. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    collectPaths("", fields, paths);
    return paths;
  }

  public String json() {
    return write(fields);
  }

  /** An event of these records. */
  public static byte[] event(StreamRecord... records) {
    return event(Arrays.stream(records).map(StreamRecord::json).toList());
  }

  /** An event of these elements, whatever they are. */
  public static byte[] event(List<String> elements) {
    return utf8("{\"Records\":[" + String.join(",", elements) + "]}");
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A text as an attribute: {@code {"S":"…"}}. */
  public static String text(String value) {
    return "{\"S\":" + quoted(value) + "}";
  }

  /** A number as an attribute: {@code {"N":"…"}}. */
  public static String number(long value) {
    return "{\"N\":\"" + value + "\"}";
  }

  static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> "\"" + e.getKey() + "\":" + write(Objects.requireNonNull(e.getValue())))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return value.toString();
  }

  private static void collectPaths(String prefix, Map<String, Object> fields, List<String> into) {
    fields.forEach(
        (name, value) -> {
          into.add(prefix + name);
          if (value instanceof Map<?, ?>) {
            collectPaths(prefix + name + ".", object(value), into);
          }
        });
  }

  private static Map<String, Object> parent(Map<String, Object> root, String path) {
    Map<String, Object> at = root;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      at = object(at.computeIfAbsent(names[i], name -> new LinkedHashMap<String, Object>()));
    }
    return at;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Map<String, Object> copy(Map<String, Object> fields) {
    Map<String, Object> copy = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> copy.put(name, value instanceof Map<?, ?> ? copy(object(value)) : value));
    return copy;
  }

  @SuppressWarnings("unchecked") // Only this class puts maps in, all of them of this type.
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
