package dev.recentbest.model.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

  Optional<String> optionalText(String name) {
    return map.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
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
    return map.containsKey(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  byte[] bytes(String name) {
    return required(name, find(name).b(), "B").asByteArray();
  }

  boolean flag(String name) {
    return map.containsKey(name) && required(name, find(name).bool(), "BOOL");
  }

  List<AttributeValue> list(String name) {
    AttributeValue value = find(name);
    return required(name, value.hasL() ? value.l() : null, "L");
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
