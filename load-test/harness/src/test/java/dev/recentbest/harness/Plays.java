package dev.recentbest.harness;

/** Lines of a replay's input. */
final class Plays {
  private Plays() {}

  /** A completed play that takes 60 seconds and arrives with its end. */
  static String line(String player, long completedAt, long score) {
    return "{\"event_key\":\""
        + player
        + "\",\"length_seconds\":60,\"start_timestamp\":"
        + (completedAt - 60)
        + ",\"completed\":true,\"score\":"
        + score
        + ",\"handle\":\"The "
        + player
        + "\",\"achievements\":[]}";
  }

  /** The same, arriving at another instant than that of its end. */
  static String put(long arrivedAt, String item) {
    return "{\"op\":\"put\",\"arrived_at\":" + arrivedAt + ",\"item\":" + item + "}";
  }

  /** A deletion. */
  static String delete(long arrivedAt, String player, long start) {
    return "{\"op\":\"delete\",\"arrived_at\":"
        + arrivedAt
        + ",\"item\":{\"event_key\":\""
        + player
        + "\",\"start_timestamp\":"
        + start
        + "}}";
  }

  static String text(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
