package dev.recentbest.harness;

/** Stream events as Lambda delivers them. */
final class StreamEvents {
  private StreamEvents() {}

  static String of(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  /** The record of a new play of 60 seconds, made in the second of its end. */
  static String record(String sequenceNumber, String player, long completedAt, String score) {
    String keys =
        "\"event_key\":{\"S\":\""
            + player
            + "\"},\"start_timestamp\":{\"N\":\""
            + (completedAt - 60)
            + "\"}";
    return "{\"eventName\":\"INSERT\",\"eventSourceARN\":\"arn:aws:dynamodb:us-east-1:0:table/t/stream/a\","
        + "\"dynamodb\":{\"ApproximateCreationDateTime\":"
        + completedAt
        + ",\"SequenceNumber\":\""
        + sequenceNumber
        + "\",\"Keys\":{"
        + keys
        + "},\"NewImage\":{"
        + keys
        + ",\"length_seconds\":{\"N\":\"60\"},\"completed\":{\"BOOL\":true},\"score\":{\"N\":\""
        + score
        + "\"},\"handle\":{\"S\":\"The "
        + player
        + "\"}}}}";
  }
}
