package dev.recentbest.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of a query: each of them known, decoded, and given once at the most. */
final class Parameters {
  /** Many times what all of them need. */
  private static final int LONGEST_QUERY = 1_000;

  private final Map<String, String> values = new TreeMap<>();

  private Parameters() {}

  /**
   * Reads a query.
   *
   * @param query percent-encoded, without the question mark
   * @param known the names that mean something
   * @throws Refused when it has others, or cannot be read
   */
  static Parameters of(String query, List<String> known) {
    if (query.length() > LONGEST_QUERY) {
      throw bad(
          "the query must be at most " + LONGEST_QUERY + " characters, found " + query.length());
    }
    Parameters parameters = new Parameters();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int end = pair.indexOf('=');
        String name = decoded(end < 0 ? pair : pair.substring(0, end));
        checkKnown(name, known);
        parameters.put(name, decoded(end < 0 ? "" : pair.substring(end + 1)));
      }
    }
    return parameters;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private void put(String name, String value) {
    if (values.putIfAbsent(name, value) != null) {
      throw bad(name + " must be given once, found it twice");
    }
  }

  private static void checkKnown(String name, List<String> known) {
    if (!known.contains(name)) {
      throw bad(
          "unknown parameter "
              + Problem.quote(name)
              + (known.isEmpty()
                  ? ": this address takes none"
                  : ": there are " + String.join(", ", known)));
    }
  }

  /** A plus is a space, as forms send it. */
  private static String decoded(String encoded) {
    return PercentText.decode(encoded.replace('+', ' '))
        .orElseThrow(
            () -> bad("the query must be percent-encoded UTF-8, found " + Problem.quote(encoded)));
  }

  private static Refused bad(String detail) {
    return new Refused(Problem.badQuestion(detail));
  }
}
