package dev.recentbest.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading of a JSON object: its fields by name, each of the type that is asked for. Fields
 * that nobody asks for are passed over. What is missing, of another type or out of its range is an
 * {@link UnreadableDocument} that names the field by its path.
 */
final class JsonFields {
  /** A board of a thousand ranks with the longest handles is smaller. */
  static final int MAX_CHARACTERS = 4 * 1024 * 1024;

  /** A document has three levels; what is passed over may have some more. */
  private static final int MAX_DEPTH = 32;

  /** What a person still reads of a number. */
  private static final int LONGEST_FRACTION = 40;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_CHARACTERS)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String path;
  private final Map<String, Object> values;

  private JsonFields(String path, Map<String, Object> values) {
    this.path = path;
    this.values = values;
  }

  /**
   * Reads a text.
   *
   * @throws UnreadableDocument when it is not one JSON object, too large or too deep
   */
  static JsonFields read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw new UnreadableDocument(
          "must be <= " + MAX_CHARACTERS + " characters: document.length=" + text.length());
    }
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableDocument("must be a JSON object, found " + found(json.currentToken()));
      }
      JsonFields fields = new JsonFields("", object(json));
      if (json.nextToken() != null) {
        throw new UnreadableDocument("must end after the object, found more");
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw new UnreadableDocument("must be JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** A number that is no whole one, as it stands. */
  private record Fraction(String text) {
    @Override
    public String toString() {
      return text.length() <= LONGEST_FRACTION ? text : text.substring(0, LONGEST_FRACTION) + "...";
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    return value(name, String.class, "a text");
  }

  boolean flag(String name) {
    return value(name, Boolean.class, "true or false");
  }

  /** The flag, or false where there is none. */
  boolean optionalFlag(String name) {
    return has(name) && flag(name);
  }

  /** A text that is not empty. */
  String name(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw new UnreadableDocument("must not be empty: " + path + name);
    }
    return text;
  }

  /** Any 64-bit integer. */
  long number(String name) {
    return value(name, Long.class, "a 64-bit integer");
  }

  /** An integer in a range, both of whose ends belong to it. */
  long number(String name, long least, long most) {
    long number = number(name);
    if (number < least || number > most) {
      throw new UnreadableDocument(
          "must be " + least + " to " + most + ": " + path + name + "=" + number);
    }
    return number;
  }

  /** The objects of a list. */
  List<JsonFields> objects(String name) {
    List<?> list = value(name, List.class, "a list");
    List<JsonFields> objects = new ArrayList<>(list.size());
    for (Object element : list) {
      String place = name + "[" + objects.size() + "]";
      objects.add(new JsonFields(path + place + ".", object(place, element)));
    }
    return objects;
  }

  @SuppressWarnings("unchecked") // Every map comes from object(JsonParser).
  private Map<String, Object> object(String place, Object element) {
    if (element instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw otherType(place, "an object", element);
  }

  private <T> T value(String name, Class<T> type, String description) {
    Object value = values.get(name);
    if (value == null) {
      throw new UnreadableDocument("must be present: " + path + name);
    }
    if (!type.isInstance(value)) {
      throw otherType(name, description, value);
    }
    return type.cast(value);
  }

  private UnreadableDocument otherType(String place, String description, Object value) {
    return new UnreadableDocument(
        "must be " + description + ": " + path + place + " is " + describe(value));
  }

  private static String describe(Object value) {
    return value instanceof String
        ? "a text"
        : value instanceof Map
            ? "an object"
            : value instanceof List
                ? "a list"
                : value instanceof Optional ? "null" : String.valueOf(value);
  }

  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    return fields;
  }

  private static List<Object> list(JsonParser json) throws IOException {
    List<Object> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(json));
    }
    return elements;
  }

  /**
   * A whole number of more than 64 bits stands for itself, so that it can be named. No field has a
   * fraction or an exponent: what has stays text, for its value may be too large to be worked out.
   */
  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> list(json);
      case VALUE_STRING -> json.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? json.getBigIntegerValue()
              : json.getLongValue();
      case VALUE_NUMBER_FLOAT -> new Fraction(json.getText());
      default -> Optional.empty();
    };
  }

  private static String found(@Nullable JsonToken token) {
    return token == null ? "nothing" : "another value";
  }
}
