package dev.recentbest.model.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Typed reading of a map of attributes; a wrong or missing one is named by its path. */
final class Attributes {
  private final String path;
  private final Map<String, AttributeValue> map;

  Attributes(String path, Map<String, AttributeValue> map) {
    this.path = path;
    this.map = map;
  }

  String text(String name) {
    return required(name, find(name).s(), "S");
  }

  long number(String name) {
    String digits = required(name, find(name).n(), "N");
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new UnreadableBoardItem(
          describe(name) + " must be a 64-bit integer, found " + digits, e);
    }
  }

  int smallNumber(String name) {
    long value = number(name);
    if (value != (int) value) {
      throw new UnreadableBoardItem(describe(name) + " must be a 32-bit integer, found " + value);
    }
    return (int) value;
  }

  OptionalLong optionalNumber(String name) {
    return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  byte[] bytes(String name) {
    return required(name, find(name).b(), "B").asByteArray();
  }

  boolean flag(String name) {
    return has(name) && required(name, find(name).bool(), "BOOL");
  }

  boolean has(String name) {
    return map.containsKey(name);
  }

  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** A set of texts; an attribute that is not there is an empty one. */
  Set<String> texts(String name) {
    if (!has(name)) {
      return Set.of();
    }
    AttributeValue value = find(name);
    return Set.copyOf(required(name, value.hasSs() ? value.ss() : null, "SS"));
  }

  /** A list of maps, each read by a function; an attribute that is not there is an empty one. */
  <T> List<T> maps(String name, Function<Attributes, T> reader) {
    return has(name) ? requiredMaps(name, reader) : List.of();
  }

  /** A list of maps, each read by a function. */
  <T> List<T> requiredMaps(String name, Function<Attributes, T> reader) {
    AttributeValue list = find(name);
    List<AttributeValue> elements = required(name, list.hasL() ? list.l() : null, "L");
    List<T> values = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      values.add(element(path + name + "[" + i + "]", elements.get(i), reader));
    }
    return values;
  }

  private static <T> T element(String path, AttributeValue value, Function<Attributes, T> reader) {
    if (!value.hasM()) {
      throw new UnreadableBoardItem(
          "board item: attribute " + path + " must be of type M, found " + value.type());
    }
    try {
      return reader.apply(new Attributes(path + ".", value.m()));
    } catch (IllegalArgumentException e) {
      throw new UnreadableBoardItem(
          "board item: a value of " + path + " is out of its range: " + e.getMessage(), e);
    }
  }

  private AttributeValue find(String name) {
    AttributeValue value = map.get(name);
    if (value == null) {
      throw new UnreadableBoardItem(describe(name) + " is missing");
    }
    return value;
  }

  private <T> T required(String name, @Nullable T value, String type) {
    if (value == null) {
      throw new UnreadableBoardItem(
          describe(name) + " must be of type " + type + ", found " + find(name).type());
    }
    return value;
  }

  private String describe(String name) {
    return "board item: attribute " + path + name;
  }
}
