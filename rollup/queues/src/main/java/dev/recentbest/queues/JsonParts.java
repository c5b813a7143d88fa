package dev.recentbest.queues;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some values of a JSON object, each by its path, such as {@code dynamodb.Keys}, and as its JSON.
 */
final class JsonParts {
  /** Attribute names may have 64 KB, more than the parser's own limit. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(1 << 17).build())
          .build();

  private final String json;
  private final Set<String> wanted;
  private final Map<String, String> found = new HashMap<>();

  private JsonParts(String json, Set<String> wanted) {
    this.json = json;
    this.wanted = wanted;
  }

  /** What there is of the values up to where the text is no JSON; nothing if it is no object. */
  static JsonParts of(String json, Set<String> wanted) {
    JsonParts parts = new JsonParts(json, wanted);
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        parts.collect(parser, "");
      }
    } catch (IOException e) {
      // What was found before is told all the same.
    }
    return parts;
  }

  /** The JSON of a value. */
  Optional<String> json(String path) {
    return Optional.ofNullable(found.get(path));
  }

  /** The text of a value that is a string. */
  Optional<String> text(String path) {
    return json(path).filter(value -> value.startsWith("\"")).flatMap(JsonParts::unquoted);
  }

  private static Optional<String> unquoted(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return Optional.ofNullable(parser.nextTextValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void collect(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String path = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (wanted.contains(path)) {
        found.put(path, value(parser));
      } else if (value == JsonToken.START_OBJECT && leadsToWanted(path + ".")) {
        collect(parser, path + ".");
      } else {
        parser.skipChildren();
      }
    }
  }

  private boolean leadsToWanted(String prefix) {
    return wanted.stream().anyMatch(path -> path.startsWith(prefix));
  }

  private String value(JsonParser parser) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    // A scalar is known to be over only once what follows it is read.
    parser.finishToken();
    int to = (int) parser.currentLocation().getCharOffset();
    return json.substring(from, to).strip();
  }
}
