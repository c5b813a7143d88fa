package dev.recentbest.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request as far as reading boards goes; what a body holds means nothing here.
 *
 * @param method such as {@code GET}, as it was sent
 * @param path percent-encoded, from the first slash on
 * @param query percent-encoded, without the question mark; empty when there is none
 * @param headers by name, in any case; several values of one name joined by commas
 */
public record HttpQuestion(String method, String path, String query, Map<String, String> headers) {
  public HttpQuestion {
    Map<String, String> byLowerCase = new TreeMap<>();
    headers.forEach((name, value) -> byLowerCase.put(name.toLowerCase(Locale.ROOT), value));
    headers = Map.copyOf(byLowerCase);
  }

  /** A header's value, by its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
