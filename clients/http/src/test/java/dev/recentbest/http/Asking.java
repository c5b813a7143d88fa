package dev.recentbest.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Questions as tests put them. */
final class Asking {
  static final Instant NOW = Instant.ofEpochMilli(9_000_400);

  private Asking() {}

  /** An API with one board, at {@link #NOW}. */
  static BoardApi api(BoardSource board) {
    return api(board, NOW, HttpSettings.DEFAULT);
  }

  static BoardApi api(BoardSource board, Instant now, HttpSettings settings) {
    return new BoardApi(Map.of("recent-best", board), Clock.fixed(now, ZoneOffset.UTC), settings);
  }

  static HttpQuestion get(String address, String... headers) {
    return ask("GET", address, headers);
  }

  /** A question, with headers as a list of names and values. */
  static HttpQuestion ask(String method, String address, String... headers) {
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      byName.put(headers[i], headers[i + 1]);
    }
    int query = address.indexOf('?');
    return query < 0
        ? new HttpQuestion(method, address, "", byName)
        : new HttpQuestion(
            method, address.substring(0, query), address.substring(query + 1), byName);
  }

  static String text(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpAnswer answer, String name) {
    return answer.headers().getOrDefault(name, "none");
  }
}
