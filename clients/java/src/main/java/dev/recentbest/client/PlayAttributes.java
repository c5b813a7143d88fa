package dev.recentbest.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Strictly typed reading of a map of attributes. What is missing or of another type is an {@link
 * IllegalArgumentException} that names the attribute by its path.
 */
final class PlayAttributes {
  private final String path;
  private final Map<String, AttributeValue> map;

  PlayAttributes(String path, Map<String, AttributeValue> map) {
    this.path = path;
    this.map = map;
  }

  String text(String name) {
    return required(name, find(name).s(), "S");
  }

  boolean flag(String name) {
    return required(name, find(name).bool(), "BOOL");
  }

  long number(String name) {
    String digits = required(name, find(name).n(), "N");
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a 64-bit integer: " + path + name + "=" + digits);
    }
  }

  OptionalLong optionalNumber(String name) {
    return map.containsKey(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  /** The maps of a list; none when the list is missing. */
  List<PlayAttributes> maps(String name) {
    if (!map.containsKey(name)) {
      return List.of();
    }
    AttributeValue value = find(name);
    List<AttributeValue> list = required(name, value.hasL() ? value.l() : null, "L");
    List<PlayAttributes> maps = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      maps.add(element(name + "[" + i + "]", list.get(i)));
    }
    return maps;
  }

  private PlayAttributes element(String name, AttributeValue value) {
    if (!value.hasM()) {
      throw otherType(name, "M", value);
    }
    return new PlayAttributes(path + name + ".", value.m());
  }

  private AttributeValue find(String name) {
    AttributeValue value = map.get(name);
    if (value == null) {
      throw new IllegalArgumentException("must be present: " + path + name);
    }
    return value;
  }

  private <T> T required(String name, @Nullable T value, String type) {
    if (value == null) {
      throw otherType(name, type, find(name));
    }
    return value;
  }

  private IllegalArgumentException otherType(String name, String type, AttributeValue found) {
    return new IllegalArgumentException(
        "must be of type " + type + ": " + path + name + " is of type " + found.type());
  }
}
