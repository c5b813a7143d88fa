package dev.recentbest.http;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An HTTP response.
 *
 * @param status the status code
 * @param headers by name in lower case, one value each
 * @param body its bytes as they are sent, compressed if {@code content-encoding} says so; nobody
 *     else's to change
 */
@SuppressWarnings("ArrayRecordComponent") // Handed through once, never compared.
public record HttpAnswer(int status, SortedMap<String, String> headers, byte[] body) {
  public HttpAnswer {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  /** An answer with these headers. */
  public HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    this(status, new TreeMap<>(headers), body);
  }
}
