package dev.recentbest.mapping.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a pattern to the operators that Lambda's guide lists. Event Ruler knows more of them, for
 * EventBridge.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax">Filter
 *     rule syntax</a>
 */
final class FilterOperators {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ALTERNATIVES = "$or";
  private static final Set<String> OPERATORS =
      Set.of("anything-but", "equals-ignore-case", "exists", "numeric", "prefix", "suffix");

  private FilterOperators() {}

  /**
   * Reads the whole pattern.
   *
   * @throws JsonParseException if the pattern is not one JSON object, or has an operator that
   *     Lambda does not list
   */
  static void check(String pattern) throws IOException {
    try (var json = JSON.createParser(pattern)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "a pattern must be a JSON object");
      }
      while (!json.getParsingContext().inRoot()) {
        if (json.nextToken() == JsonToken.FIELD_NAME) {
          checkField(json);
        }
      }
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "a pattern must end with its JSON object");
      }
    }
  }

  private static void checkField(JsonParser json) throws IOException {
    var object = json.getParsingContext();
    var name = json.currentName();
    if (isRule(object) && !OPERATORS.contains(name)) {
      throw refused(json, "the operator \"%s\"".formatted(name));
    }
    if (isRule(object.getParent())) {
      var operator = object.getParent().getCurrentName();
      throw refused(json, "the operator \"%s\" inside \"%s\"".formatted(name, operator));
    }
  }

  /** Whether an object is an element of a list of rules: {@code {"prefix":"a"}}. */
  private static boolean isRule(JsonStreamContext object) {
    var list = object.getParent();
    return list != null
        && list.inArray()
        && !ALTERNATIVES.equals(list.getParent().getCurrentName());
  }

  private static JsonParseException refused(JsonParser json, String what) {
    return new JsonParseException(
        json,
        "%s in %s is none of those that Lambda lists (%s)"
            .formatted(
                what,
                json.getParsingContext().getParent().pathAsPointer(),
                String.join(", ", new TreeSet<>(OPERATORS))),
        json.currentTokenLocation());
  }
}
